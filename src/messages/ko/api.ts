import type { Messages } from '../messages.js';

const fields = (path: readonly string[], query: readonly string[], body: readonly string[]) =>
  Object.entries({ 경로: path, 쿼리: query, 본문: body })
    .flatMap(([kind, names]) => (names.length > 0 ? [`${kind} ${list(names)}`] : []))
    .join('; ');

const list = (words: readonly string[]) => (words.length === 0 ? '없음' : words.join(', '));

export const api: Messages['api'] = {
  unknownOperation: (name, closest) =>
    `'${name}': 없는 API 동작입니다. 의도한 이름이라면 다음을 사용해 주십시오: ${list(closest)}. 전체 목록은 docs/operations.md에 있습니다. 요청은 보내지 않았습니다.`,
  wrongPlatform: (name, platforms) =>
    `${name}: ${list(platforms)} 플랫폼에만 있는 API 동작입니다. platform을 지정해 주십시오. 요청은 보내지 않았습니다.`,
  takes: (name, path, query, body) => `${name}의 필드: ${fields(path, query, body) || '없음'}. 요청은 보내지 않았습니다.`,
  tooLong: (length, longest) =>
    `입력 'parameters': ${length}자입니다. 최대 ${longest}자까지 허용됩니다. 요청은 보내지 않았습니다.`,
  syntax: (line, column, message) => `입력 'parameters': 올바른 YAML이나 JSON이 아닙니다. ${line}행 ${column}열: ${message}.`,
  notMapping: "입력 'parameters': 한 줄에 하나씩 '필드: 값' 형식의 매핑으로 적어 주십시오.",
  unknownField: (field) => `입력 'parameters': 없는 필드입니다: '${field}'.`,
  missing: (fields) => `입력 'parameters': 필요한 필드가 없습니다: ${list(fields)}.`,
  badField: (field, expected, received) =>
    `입력 'parameters': 필드 '${field}'의 값이 올바르지 않습니다. 필요: ${expected}, 실제: ${received}.`,
  segment: "'.'이나 '..'이 아닌 한 단어(ID는 '/'와 앞자리 0 없이)",
  pagesTogether: "입력 'parameters': pageNo와 pageSize는 함께 지정하거나 함께 생략해 주십시오. 요청은 보내지 않았습니다.",
  resultTooLong: (length, longest) =>
    `응답이 ${length}바이트로 출력 'result'의 한도(${longest}바이트)를 넘어 일부만 출력했습니다. 전체 응답은 출력 'result-file'의 파일에 있습니다.`,
  unconfirmed: (operation) => `${operation}: 성공 여부를 알 수 없습니다. 서비스의 응답에 문서에 정의된 확인 값이 없습니다.`,
  ambiguous: (operation) => `${operation}: 성공 여부를 알 수 없습니다. 요청을 보냈지만 명확한 응답을 받지 못했습니다.`,
  interrupted: (operation, signal) =>
    `${operation}: 요청을 보내거나 응답을 받기 전에 워크플로가 취소되었습니다(${signal}). 변경된 것은 없습니다.`,
  notRepeated: '다시 보내지 않았습니다. 다시 실행하기 전에 조회 API 동작(list, get)이나 콘솔에서 확인해 주십시오.',
};
