// Loaded on demand by the phases; here beforehand, since a load from disk is no time on the virtual clock.
import '../../src/ncloud/schemas.js';
import '../../src/ncloud/json.js';
import '../../src/ncloud/credentials/role.js';
import '../../src/commands/api.js';
import '../../src/commands/check.js';
import '../../src/reports/summary/summary.js';
import '../../src/reports/summary/refused-inputs.js';
import '../../src/runner/targets-input.js';
