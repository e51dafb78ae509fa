import { createHmac } from 'node:crypto';

/** What one request's signature covers. The body is not part of it (reference/ncloud-common.md §3). */
export interface SignedRequest {
  /** Upper-case HTTP method. */
  method: string;
  /** Path and query exactly as sent, without scheme, host and fragment. */
  uri: string;
  /** Milliseconds since the epoch as a decimal string, byte-identical to the `x-ncp-apigw-timestamp` header. */
  timestamp: string;
  accessKey: string;
}

/**
 * NAVER Cloud's API gateway signature v2: base64 of HMAC-SHA256 over method, URI, timestamp and access key.
 * Source: reference/ncloud-common.md §3 [doc, sdk]; its nine vectors are the tests.
 */
export function sign(request: SignedRequest, secretKey: string): string {
  const { method, uri, timestamp, accessKey } = request;
  return createHmac('sha256', secretKey).update(`${method} ${uri}\n${timestamp}\n${accessKey}`, 'utf8').digest('base64');
}
