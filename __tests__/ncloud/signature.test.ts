import { describe, expect, it } from '@jest/globals';
import { sign } from '../../src/ncloud/signature.js';

const EXAMPLE = { accessKey: 'EXAMPLE_ACCESS_KEY', secretKey: 'EXAMPLE_SECRET_KEY', timestamp: '1700000000000' };

/** The nine vectors of reference/ncloud-common.md §3. */
const VECTORS = [
  [EXAMPLE, 'POST', '/api/v1/project/2001/stage/3001/scenario/2101/deploy', 'B0TMwZKgywiAHY3HyAaICGwkr/6i/dLTzmFiCpNzE0A='],
  [EXAMPLE, 'GET', '/api/v1/project/2001/history/80001', 'aU368ADYBpIPa2+Z0ou2EexMPFREztnVbORFH3cVHAo='],
  [EXAMPLE, 'GET', '/api/v1/project/2001/history?pageNo=1&pageSize=20', 'UA9BR8an2fkNRfGvUULx2J/VRTAADo0TxD6QvGh/7Lg='],
  [EXAMPLE, 'GET', '/api/v1/project?projectName=my%20app', 'CjYlZ/zkVtNReyEfkBxYwpoEQXwBY447R5ZhU/ipu3Y='],
  [EXAMPLE, 'POST', '/api/v1/project/2501/do', 'Xd405BXzYOuTye5f2FXoLJcq+bOopk41o8F9gd68QYo='],
  [EXAMPLE, 'POST', '/api/v1/project/2501/history/54001/cancel', 'Vt4vlPvbKNezmGZMKl6scccuFvoMliXw2MDHnry/4DA='],
  [EXAMPLE, 'DELETE', '/api/v1/project/2001', 'TI/SstNIifidVZLBFZpTAeJPjh1RmV/ycxoFiVhWlvY='],
  [
    { accessKey: 'TestAccessKey', secretKey: 'TestSecretKey', timestamp: '1234567890123' },
    'GET',
    '/vserver/v2/getServerInstanceList?responseFormatType=json',
    'FPsYYX8fuMAgi+cue3eACOW0dNtIwu1LYWfg/megA2M=',
  ],
  [
    { accessKey: 'AK_TEST', secretKey: 'SK_TEST', timestamp: '1700000000000' },
    'POST',
    '/vserver/v2/createServerInstances?regionCode=KR',
    'xBcE26XFU55BMjppdPT7ZY3oDrqoOedfPyAn3Cq4lUw=',
  ],
] as const;

describe('sign', () => {
  it.each(VECTORS)('%j %s %s', ({ accessKey, secretKey, timestamp }, method, uri, signature) => {
    expect(sign({ method, uri, timestamp, accessKey }, secretKey)).toBe(signature);
  });

  it('covers every part of the request', () => {
    const request = { method: 'GET', uri: '/api/v1/project?a=1', timestamp: '1', accessKey: 'k' };
    const signatures = [
      sign(request, 's'),
      sign({ ...request, method: 'POST' }, 's'),
      sign({ ...request, uri: '/api/v1/project?a=2' }, 's'),
      sign({ ...request, timestamp: '2' }, 's'),
      sign({ ...request, accessKey: 'K' }, 's'),
      sign(request, 'S'),
    ];
    expect(new Set(signatures).size).toBe(6);
  });
});
