"""Keys, their names, accounts and signatures that must be refused, and with which code."""

from __future__ import annotations

import pytest
from coincurve import PrivateKey
from eth_hash.auto import keccak

from authenticator.errors import InputError, VerificationError
from authenticator.protocol import did, ed25519, ethereum, p256
from tests.fakes.refusal import refused

SEED = bytes(range(32))
ED25519 = did.SessionPublicKey("ed25519", ed25519.public_key(SEED))
POINT = bytes.fromhex(
    "0460fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb67903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e"
    "9f5177a3c294d4462299"
)
P256 = did.SessionPublicKey("p256", POINT)
P256_FIELD = 2**256 - 2**224 + 2**192 + 2**96 - 1


def named(data: bytes) -> str:
    return "did:key:z" + did._base58(data)


NAMES: list[tuple[str, str, str]] = [
    ("nothing", "", "malformed"),
    ("another-method", ED25519.did.replace("did:key", "did:web"), "malformed"),
    ("capitals", ED25519.did.replace("did:key", "DID:KEY"), "malformed"),
    ("another-base", "did:key:m" + ED25519.did[9:], "malformed"),
    ("with-a-fragment", f"{ED25519.did}#{ED25519.did[8:]}", "malformed"),
    ("space-at-the-end", ED25519.did + " ", "malformed"),
    ("letter-that-base58-leaves-out", ED25519.did[:-1] + "0", "malformed"),
    ("digits-of-another-script", ED25519.did[:-1] + "\u0661", "malformed"),
    ("too-long", "did:key:z" + "2" * 100, "malformed"),
    ("no-key", "did:key:z", "bad_key"),
    ("prefix-only", named(b"\xed\x01"), "bad_key"),
    ("ed25519-31-bytes", named(b"\xed\x01" + ED25519.raw[:31]), "bad_key"),
    ("ed25519-33-bytes", named(b"\xed\x01" + ED25519.raw + b"\0"), "bad_key"),
    ("leading-one", ED25519.did.replace("did:key:z", "did:key:z1"), "bad_key"),
    ("x25519", named(b"\xec\x01" + ED25519.raw), "bad_key"),
    ("secp256k1", named(b"\xe7\x01" + b"\x02" + ED25519.raw), "bad_key"),
    ("p256-not-compressed", named(b"\x80\x24" + POINT), "malformed"),
    ("p256-off-the-curve", named(b"\x80\x24" + b"\x02" + b"\xff" * 32), "bad_key"),
    ("p256-without-its-sign", named(b"\x80\x24" + POINT[1:33]), "bad_key"),
    ("p256-infinity", named(b"\x80\x24" + b"\0"), "bad_key"),
    ("lit-short", ED25519.lit_uri[:-1], "malformed"),
    ("lit-long", ED25519.lit_uri + "0", "malformed"),
    ("lit-in-capitals", "lit:session:" + "A" * 64, "malformed"),
    ("lit-prefixed", "lit:session:0x" + "a" * 62, "malformed"),
    ("lit-beyond-ascii", "lit:session:" + "\u0661" * 64, "malformed"),
]


@pytest.mark.parametrize(("text", "code"), [r[1:] for r in NAMES], ids=[r[0] for r in NAMES])
def test_names(text: str, code: str) -> None:
    assert isinstance(refused(code, lambda: did.from_did(text)), InputError)


RAW: list[tuple[str, did.KeyKind, bytes]] = [
    ("ed25519-empty", "ed25519", b""),
    ("ed25519-31-bytes", "ed25519", ED25519.raw[:31]),
    ("ed25519-33-bytes", "ed25519", ED25519.raw + b"\0"),
    ("p256-compressed", "p256", bytes([2 + POINT[-1] % 2]) + POINT[1:33]),
    ("p256-64-bytes", "p256", POINT[1:]),
    ("p256-another-mark", "p256", b"\x05" + POINT[1:]),
    ("p256-hybrid", "p256", bytes([6 + POINT[-1] % 2]) + POINT[1:]),
    ("p256-zeros", "p256", b"\x04" + bytes(64)),
    ("p256-off-the-curve", "p256", POINT[:-1] + bytes([POINT[-1] ^ 1])),
    ("p256-not-reduced", "p256", b"\x04" + P256_FIELD.to_bytes(32, "big") + POINT[33:]),
]


@pytest.mark.parametrize(("kind", "raw"), [r[1:] for r in RAW], ids=[r[0] for r in RAW])
def test_raw_keys(kind: did.KeyKind, raw: bytes) -> None:
    assert isinstance(refused("bad_key", lambda: did.SessionPublicKey(kind, raw)), InputError)


def test_lit_has_no_p256() -> None:
    refused("bad_key", lambda: P256.lit_uri)


MESSAGE = b"message"
SIGNATURE = ed25519.sign(SEED, MESSAGE)
ED25519_KEYS: list[tuple[str, bytes]] = [
    ("empty", b""),
    ("31-bytes", ED25519.raw[:31]),
    ("33-bytes", ED25519.raw + b"\0"),
    ("zeros", bytes(32)),
    ("identity", (1).to_bytes(32, "little")),
    ("order-2", (2**255 - 20).to_bytes(32, "little")),
    ("not-reduced", (2**255 - 18).to_bytes(32, "little")),
    ("not-on-the-curve", (2).to_bytes(32, "little")),
    ("negated", ED25519.raw[:31] + bytes([ED25519.raw[31] ^ 128])),
]


@pytest.mark.parametrize("key", [r[1] for r in ED25519_KEYS], ids=[r[0] for r in ED25519_KEYS])
def test_ed25519_keys(key: bytes) -> None:
    error = refused("bad_signature", lambda: ed25519.verify(key, MESSAGE, SIGNATURE))
    assert isinstance(error, VerificationError)


@pytest.mark.parametrize("key", [r[1] for r in ED25519_KEYS], ids=[r[0] for r in ED25519_KEYS])
@pytest.mark.parametrize("message", [b"", MESSAGE], ids=["empty-message", "message"])
def test_signatures_that_hold_for_every_message_elsewhere(key: bytes, message: bytes) -> None:
    """R of the identity and s = 0 hold under small-order keys wherever those are not refused."""
    refused("bad_signature", lambda: ed25519.verify(key, message, (1).to_bytes(32, "little") + bytes(32)))


@pytest.mark.parametrize("seed", [b"", bytes(31), bytes(64)], ids=["empty", "31-bytes", "64-bytes"])
def test_ed25519_seeds(seed: bytes) -> None:
    assert isinstance(refused("bad_key", lambda: ed25519.public_key(seed)), InputError)
    refused("bad_key", lambda: ed25519.sign(seed, MESSAGE))


P256_SIGNATURES: list[tuple[str, bytes]] = [
    ("empty", b""),
    ("no-der", b"\0" * 64),
    ("empty-sequence", bytes.fromhex("3000")),
    ("zeros", bytes.fromhex("3006020100020100")),
    ("garbage-at-the-end", bytes.fromhex("3006020101020101") + b"\0"),
]


@pytest.mark.parametrize("signature", [r[1] for r in P256_SIGNATURES], ids=[r[0] for r in P256_SIGNATURES])
def test_p256_signatures(signature: bytes) -> None:
    assert isinstance(refused("bad_signature", lambda: p256.verify_der(POINT, b"sample", signature)), VerificationError)


@pytest.mark.parametrize("point", [b"", POINT[:64], bytes([2 + POINT[-1] % 2]) + POINT[1:33]])
def test_p256_points(point: bytes) -> None:
    assert isinstance(refused("bad_key", lambda: p256.verify_der(point, b"sample", bytes(8))), InputError)


ACCOUNT = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"
ACCOUNTS: list[tuple[str, str, str]] = [
    ("nothing", "", "malformed"),
    ("no-prefix", ACCOUNT[2:], "malformed"),
    ("capital-prefix", "0X" + ACCOUNT[2:], "malformed"),
    ("39-digits", ACCOUNT[:-1], "malformed"),
    ("41-digits", ACCOUNT + "0", "malformed"),
    ("letter-beyond-f", ACCOUNT[:-1] + "g", "malformed"),
    ("line-feed-at-the-end", ACCOUNT + "\n", "malformed"),
    ("digits-of-another-script", "0x" + "\u0661" * 40, "malformed"),
    ("small-letters", ACCOUNT.lower(), "not_canonical"),
    ("capitals", "0x" + ACCOUNT[2:].upper(), "not_canonical"),
    ("one-letter-swapped", ACCOUNT.replace("5aA", "5AA"), "not_canonical"),
    ("one-digit-changed", ACCOUNT[:-1] + "c", "not_canonical"),
]


@pytest.mark.parametrize(("text", "code"), [r[1:] for r in ACCOUNTS], ids=[r[0] for r in ACCOUNTS])
def test_accounts(text: str, code: str) -> None:
    assert isinstance(refused(code, lambda: ethereum.parse_account(text)), InputError)


@pytest.mark.parametrize("material", [b"", bytes(32), bytes(47), bytes(49)])
def test_key_material(material: bytes) -> None:
    assert isinstance(refused("bad_key", lambda: ethereum.private_key_from(material)), InputError)


PRIVATE = ethereum.private_key_from(bytes(range(48)))
PERSONAL = ethereum.sign_personal(PRIVATE, MESSAGE)
R, S, V = PERSONAL[2:66], PERSONAL[66:130], PERSONAL[130:]
ORDER = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141
HIGH_S = f"{ORDER - int(S, 16):064x}"
OTHER_V = "1b" if V == "1c" else "1c"
ZERO = "0" * 64
PERSONALS: list[tuple[str, str, str]] = [
    ("nothing", "", "malformed"),
    ("no-prefix", PERSONAL[2:], "malformed"),
    ("capitals", "0x" + PERSONAL[2:].upper(), "malformed"),
    ("64-bytes", "0x" + R + S, "malformed"),
    ("66-bytes", PERSONAL + "00", "malformed"),
    ("line-feed-at-the-end", PERSONAL + "\n", "malformed"),
    ("v-zero", f"0x{R}{S}00", "bad_signature"),
    ("v-one", f"0x{R}{S}01", "bad_signature"),
    ("v-29", f"0x{R}{S}1d", "bad_signature"),
    ("v-of-eip-155", f"0x{R}{S}25", "bad_signature"),
    ("high-s", f"0x{R}{HIGH_S}{OTHER_V}", "bad_signature"),
    ("high-s-and-the-same-v", f"0x{R}{HIGH_S}{V}", "bad_signature"),
    ("r-zero", f"0x{ZERO}{S}{V}", "bad_signature"),
    ("s-zero", f"0x{R}{ZERO}{V}", "bad_signature"),
    ("r-is-the-order", f"0x{ORDER:064x}{S}{V}", "bad_signature"),
    ("s-is-the-order", f"0x{R}{ORDER:064x}{V}", "bad_signature"),
    ("r-is-no-point", f"0x{5:064x}{S}{V}", "bad_signature"),
    ("all-bits", f"0x{'f' * 128}1b", "bad_signature"),
]


@pytest.mark.parametrize(("signature", "code"), [r[1:] for r in PERSONALS], ids=[r[0] for r in PERSONALS])
def test_personal_signatures(signature: str, code: str) -> None:
    refused(code, lambda: ethereum.recover_personal(MESSAGE, signature))


def unprefixed(message: bytes) -> str:
    """A signature over the message itself, as a transaction's would be."""
    signature = PrivateKey(PRIVATE).sign_recoverable(message, hasher=keccak)
    return "0x" + (signature[:64] + bytes([signature[64] + 27])).hex()


OTHERS: list[tuple[str, bytes, str]] = [
    ("another-message", MESSAGE + b"!", PERSONAL),
    ("another-v", MESSAGE, f"0x{R}{S}{OTHER_V}"),
    ("another-s", MESSAGE, f"0x{R}{int(S, 16) ^ 1:064x}{V}"),
    ("signed-without-the-prefix", MESSAGE, unprefixed(MESSAGE)),
]


@pytest.mark.parametrize(("message", "signature"), [r[1:] for r in OTHERS], ids=[r[0] for r in OTHERS])
def test_what_is_recovered_is_someone_else(message: bytes, signature: str) -> None:
    assert ethereum.recover_personal(message, signature) != ethereum.account_of(PRIVATE)


@pytest.mark.parametrize(
    ("digest", "signature"),
    [(bytes(31), bytes(65)), (bytes(32), bytes(64)), (bytes(32), b""), (bytes(32), bytes(66))],
    ids=["digest-of-31-bytes", "signature-of-64-bytes", "no-signature", "signature-of-66-bytes"],
)
def test_digests(digest: bytes, signature: bytes) -> None:
    refused("bad_signature", lambda: ethereum.recover(digest, signature))
