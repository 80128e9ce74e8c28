"""One code for each way a key, its driver or python-fido2 can fail.

python-fido2 wraps a key's status in a `ClientError` that says less (a cancel and a time-out are the same
there), and lets ValueError, TypeError, OSError and others through. Rules: the key's own status decides;
every status of which a person has to do something else than of another has a code of its own; what is left,
and what is unknown, is `key_failed`; the detail names a status or a type and never repeats a message, which
may hold a key's bytes.
"""

from __future__ import annotations

import errno
from types import MappingProxyType

from fido2.client import ClientError, PinRequiredError
from fido2.ctap import CtapError
from fido2.ctap1 import APDU, ApduError
from fido2.hid import ConnectionFailure

from authenticator.errors import CountersignError, PersonError, SecurityKeyError

_ERR = CtapError.ERR

_STATUS = MappingProxyType(
    {
        _ERR.PIN_INVALID: "pin_invalid",
        _ERR.PIN_BLOCKED: "pin_blocked",
        _ERR.PIN_AUTH_BLOCKED: "pin_auth_blocked",
        _ERR.PIN_NOT_SET: "pin_not_set",
        _ERR.PIN_POLICY_VIOLATION: "pin_policy",
        _ERR.PUAT_REQUIRED: "pin_required",
        _ERR.UV_BLOCKED: "uv_blocked",
        _ERR.UV_INVALID: "uv_invalid",
        _ERR.NO_CREDENTIALS: "key_wrong",
        _ERR.INVALID_CREDENTIAL: "key_wrong",
        _ERR.CREDENTIAL_EXCLUDED: "key_already_yours",
        # Nobody came in time. A cancel by the person is told apart by their own event.
        _ERR.KEEPALIVE_CANCEL: "key_timeout",
        _ERR.ACTION_TIMEOUT: "key_timeout",
        _ERR.USER_ACTION_TIMEOUT: "key_timeout",
        _ERR.TIMEOUT: "key_timeout",
        _ERR.PIN_TOKEN_EXPIRED: "key_timeout",
        _ERR.UP_REQUIRED: "key_timeout",
        # There is no room.
        _ERR.KEY_STORE_FULL: "key_full",
        _ERR.LARGE_BLOB_STORAGE_FULL: "key_full",
        _ERR.FP_DATABASE_FULL: "key_full",
        # It cannot do what is asked of every key, so another try changes nothing.
        _ERR.UNSUPPORTED_ALGORITHM: "key_unsupported",
        _ERR.UNSUPPORTED_OPTION: "key_unsupported",
        _ERR.INVALID_OPTION: "key_unsupported",
        _ERR.INVALID_SUBCOMMAND: "key_unsupported",
        _ERR.UNAUTHORIZED_PERMISSION: "key_unsupported",
        _ERR.LIMIT_EXCEEDED: "key_unsupported",
        _ERR.REQUEST_TOO_LARGE: "key_unsupported",
        # Somebody else uses it.
        _ERR.CHANNEL_BUSY: "key_busy",
        _ERR.LOCK_REQUIRED: "key_busy",
        _ERR.PROCESSING: "key_busy",
        _ERR.USER_ACTION_PENDING: "key_busy",
        _ERR.OPERATION_PENDING: "key_busy",
    }
)

_CLIENT = MappingProxyType(
    {
        ClientError.ERR.TIMEOUT: "key_timeout",
        ClientError.ERR.DEVICE_INELIGIBLE: "key_wrong",
        ClientError.ERR.CONFIGURATION_UNSUPPORTED: "key_unsupported",
    }
)

_SYSTEM = MappingProxyType(
    {
        errno.EACCES: "key_no_permission",
        errno.EPERM: "key_no_permission",
        errno.EBUSY: "key_busy",
        errno.ENODEV: "key_unplugged",
        errno.ENXIO: "key_unplugged",
        errno.ENOENT: "key_unplugged",
        errno.EIO: "key_unplugged",
        errno.EPIPE: "key_unplugged",
        errno.EBADF: "key_unplugged",
        errno.ESHUTDOWN: "key_unplugged",
        errno.ETIMEDOUT: "key_stuck",
    }
)

_READERS = "smartcard."  # pyscard, which is there only where a reader is used


def translate(error: BaseException) -> CountersignError:
    """Return the one error that says what happened."""
    if isinstance(error, CountersignError):
        return error
    if isinstance(error, PinRequiredError):
        return SecurityKeyError("pin_required")
    if isinstance(error, ClientError):
        return _from_client(error)
    if isinstance(error, CtapError):
        return _from_status(int(error.code))
    if isinstance(error, ApduError):
        return SecurityKeyError(
            "key_wrong" if error.code == APDU.WRONG_DATA else "key_failed", f"APDU {error.code:04x}"
        )
    if type(error).__module__.startswith(_READERS):
        return SecurityKeyError("key_taken_away", type(error).__name__)
    if isinstance(error, OSError):
        name = errno.errorcode.get(error.errno or 0, "OSError")
        return SecurityKeyError(_SYSTEM.get(error.errno or 0, "key_failed"), name)
    if isinstance(error, ConnectionFailure):
        return SecurityKeyError("key_failed", "the connection broke")
    return SecurityKeyError("key_failed", type(error).__name__)


def _from_client(error: ClientError) -> CountersignError:
    if isinstance(error.cause, BaseException) and not isinstance(error.cause, ValueError):
        return translate(error.cause)
    if isinstance(error.cause, str) and error.cause.startswith("User verification not configured"):
        return SecurityKeyError("pin_not_set")
    return SecurityKeyError(_CLIENT.get(error.code, "key_failed"), error.code.name)


def _from_status(status: int) -> CountersignError:
    if status == _ERR.OPERATION_DENIED:
        return PersonError("denied", "on the key")
    known = next((code for found, code in _STATUS.items() if found == status), None)
    return SecurityKeyError(known or "key_failed", f"CTAP 0x{status:02x}")
