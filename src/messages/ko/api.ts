import type { Messages } from '../messages.js';

const list = (words: readonly string[]) => (words.length === 0 ? '없음' : words.join(', '));

export const api: Messages['api'] = {
  unknownOperation: (name, closest) =>
    `입력 'operation': '${name}'. API에 없는 오퍼레이션이라 요청을 보내지 않았습니다. 비슷한 이름: ${list(closest)}. 전체 목록은 docs/operations.md에 있습니다.`,
  wrongPlatform: (name, platforms) => `${name}: ${list(platforms)} 플랫폼에만 있는 오퍼레이션이라 요청을 보내지 않았습니다.`,
  takes: (name, path, query, body) =>
    `요청을 보내지 않았습니다. ${name}의 필드: 경로 ${list(path)}; 쿼리 ${list(query)}; 본문 ${list(body)}.`,
  tooLong: (length, longest) =>
    `입력 'parameters': ${length}자입니다. 최대 ${longest}자까지 쓸 수 있습니다. 요청을 보내지 않았습니다.`,
  syntax: (line, column, message) => `입력 'parameters': 올바른 YAML이나 JSON이 아닙니다. ${line}행 ${column}열: ${message}.`,
  notMapping: "입력 'parameters': 필드 이름과 값의 매핑이어야 합니다.",
  unknownField: (field) => `입력 'parameters': 이 오퍼레이션에 없는 필드입니다: '${field}'.`,
  missing: (fields) => `입력 'parameters': 빠진 필드가 있습니다: ${list(fields)}.`,
  badField: (field, expected, received) =>
    `입력 'parameters': 필드 '${field}'의 형식이 다릅니다. 필요: ${expected}, 실제: ${received}.`,
  segment: "'.'이나 '..'이 아닌 한 단어(ID는 '/'와 앞자리 0 없이)",
  pagesTogether: "입력 'parameters': pageNo와 pageSize는 함께 쓰거나 함께 빼야 합니다. 요청을 보내지 않았습니다.",
  resultTooLong: (length, longest) =>
    `응답이 ${length}바이트로, 출력의 한도(${longest}바이트)를 넘어 출력 'result'에는 앞부분만 담았습니다. 전체 응답은 출력 'result-file'의 파일에 있습니다. pageNo와 pageSize로 나누어 조회하십시오.`,
  unconfirmed: (operation) => `${operation}: 수행 여부를 알 수 없습니다. 서비스가 응답했지만 문서에 있는 확인 값이 없었습니다.`,
  ambiguous: (operation) => `${operation}: 수행 여부를 알 수 없습니다. 요청을 한 번 보냈지만 응답을 받지 못했습니다.`,
  interrupted: (operation, signal) => `${operation}: 처리하기 전에 워크플로가 취소되었습니다(${signal}). 변경된 것은 없습니다.`,
  look: '다시 보내지 않았습니다. 다시 실행하기 전에 해당 조회 오퍼레이션이나 콘솔에서 확인하십시오.',
};
