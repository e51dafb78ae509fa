import { loadMessages } from '../../src/messages/messages.js';

await loadMessages('ko');
