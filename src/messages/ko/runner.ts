import type { Messages } from '../messages.js';

export const runner: Messages['runner'] = {
  outputsFailed: (why) => `출력을 기록하지 못했습니다(${why}). 이후 스텝에서 출력을 사용할 수 없습니다.`,
  stateFailed: (why) =>
    `post 단계에 필요한 정보를 저장하지 못했습니다(${why}). 이 스텝이 강제 종료되면 post 단계에서 실행을 취소할 수 없습니다.`,
  summaryFailed: (why) => `job 요약을 기록하지 못했습니다(${why}).`,
  fileFailed: (output, why) => `출력 ${output}: 파일을 기록하지 못했습니다(${why}). 이 출력은 비어 있습니다.`,
};
