"""libfido2's own verifiers take what our keys make through the app, and refuse it once one bit of it was touched."""

from __future__ import annotations

import hashlib
import subprocess
from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import load_pem_public_key
from fido2 import cbor
from fido2.cose import ES256

from authenticator.approve.authenticator import NewCredential, Signed
from authenticator.approve.client import FidoAuthenticator
from tests.fakes.hid_pipe import plugged_in
from tests.fakes.keys import RP_ID, SALT, DeviceKey, enrol_request, sign_request, virtual_authenticator, virtual_key
from tests.fakes.peers import program
from tests.fakes.person import Person
from tests.fakes.soft_u2f import SoftU2f, U2fMemory
from tests.fakes.typist import Typist

pytestmark = pytest.mark.peer

PIN = "2580"
BAD_PARAMETER = "FIDO_ERR_INVALID_PARAM"
BAD_SIGNATURE = "FIDO_ERR_INVALID_SIG"


@dataclass(frozen=True)
class Attested:
    """What `fido2-cred -V` is given."""

    client_data_hash: bytes
    rp_id: str
    fmt: str
    data: bytes
    credential_id: bytes
    signature: bytes
    certificate: bytes = b""

    @classmethod
    def of(cls, made: NewCredential) -> Attested:
        attestation = cbor.decode(made.registration.attestation_object)
        assert isinstance(attestation, dict)
        return cls(
            sha256(made.registration.client_data_json),
            RP_ID,
            attestation["fmt"],
            attestation["authData"],
            made.credential.id,
            attestation["attStmt"]["sig"],
            b"".join(attestation["attStmt"].get("x5c", [])),
        )

    def lines(self) -> list[str]:
        return [
            base64(self.client_data_hash),
            self.rp_id,
            self.fmt,
            wrapped(self.data),
            base64(self.credential_id),
            base64(self.signature),
            *([base64(self.certificate)] if self.certificate else []),
        ]


@dataclass(frozen=True)
class Asserted:
    """What `fido2-assert -V` is given."""

    client_data_hash: bytes
    rp_id: str
    data: bytes
    signature: bytes

    @classmethod
    def of(cls, signed: Signed) -> Asserted:
        made = signed.assertion
        return cls(sha256(made.client_data_json), RP_ID, made.authenticator_data, made.signature)

    def lines(self) -> list[str]:
        return [base64(self.client_data_hash), self.rp_id, wrapped(self.data), base64(self.signature)]


@dataclass(frozen=True)
class Run:
    """One credential made and used through the app.

    Attributes:
        attested: its registration.
        asserted: two assertions by it.
        public_key: as the app keeps it.
        pem: a file with it, as `fido2-cred` wrote it.
    """

    attested: Attested
    asserted: tuple[Asserted, Asserted]
    public_key: bytes
    pem: Path


Spoilt = TypeVar("Spoilt", Attested, Asserted)


def sha256(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


def base64(data: bytes) -> str:
    return b64encode(data).decode()


def wrapped(data: bytes) -> str:
    """libfido2 wants authenticator data as the byte string that a key sends."""
    return base64(cbor.encode(data))


def tool(name: str, *options: str | Path, lines: list[str]) -> subprocess.CompletedProcess[str]:
    command = [program(name, "fido2-tools"), "-V", *options]
    text = "".join(f"{line}\n" for line in lines)
    return subprocess.run(command, input=text, capture_output=True, text=True, timeout=20, check=False)


def check_credential(attested: Attested, *options: str) -> subprocess.CompletedProcess[str]:
    return tool("fido2-cred", *options, lines=attested.lines())


def check_assertion(asserted: Asserted, pem: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return tool("fido2-assert", *options, pem, "es256", lines=asserted.lines())


def on_screen(state: Path) -> FidoAuthenticator:
    return virtual_authenticator(state)


def behind_packets(state: Path) -> FidoAuthenticator:
    return DeviceKey(lambda: plugged_in(virtual_key(state)))


def with_pin(state: Path) -> FidoAuthenticator:
    key = DeviceKey(lambda: plugged_in(virtual_key(state, built_in_uv=False)))
    key.set_pin(PIN)
    return key


@pytest.fixture(scope="module", params=[on_screen, behind_packets, with_pin])
def run(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Run:
    folder = tmp_path_factory.mktemp("libfido2")
    key: FidoAuthenticator = request.param(folder / "key.sealed")
    pin = PIN if request.param is with_pin else None
    made = key.enrol(replace(enrol_request(), prf_salt=SALT), pin, Typist())
    first, second = (
        Asserted.of(key.sign(sign_request(made, challenge=bytes([turn]) * 32), pin, Typist())) for turn in (1, 2)
    )
    attested = Attested.of(made)
    pem = folder / "key.pem"
    pem.write_text(check_credential(attested, "-h").stdout.partition("\n")[2])
    return Run(attested, (first, second), made.credential.public_key, pem)


@pytest.mark.parametrize("options", [["-h"], ["-h", "-v"]], ids=["touched", "verified"])
def test_fido2_cred_takes_a_registration(run: Run, options: list[str]) -> None:
    done = check_credential(run.attested, *options)
    assert (done.returncode, done.stderr) == (0, "")
    read = load_pem_public_key(done.stdout.partition("\n")[2].encode())
    assert isinstance(read, ec.EllipticCurvePublicKey)
    cose = ES256.from_cryptography_key(read)  # type: ignore[no-untyped-call]  # the library left it untyped
    assert cbor.encode(dict(cose)) == run.public_key


@pytest.mark.parametrize("options", [["-h"], ["-h", "-p"], ["-h", "-p", "-v"]], ids=["plain", "touched", "verified"])
def test_fido2_assert_takes_an_assertion(run: Run, options: list[str]) -> None:
    for asserted in run.asserted:
        done = check_assertion(asserted, run.pem, *options)
        assert (done.returncode, done.stderr) == (0, "")


def flipped(data: bytes, position: int, bit: int = 0x01) -> bytes:
    changed = bytearray(data)
    changed[position] ^= bit
    return bytes(changed)


SPOILED_CREDENTIALS = [
    pytest.param(lambda a: replace(a, signature=flipped(a.signature, -1)), BAD_SIGNATURE, id="signature"),
    pytest.param(lambda a: replace(a, signature=flipped(a.signature, 1)), BAD_SIGNATURE, id="signature-encoding"),
    pytest.param(lambda a: replace(a, data=flipped(a.data, 36)), BAD_SIGNATURE, id="counter"),
    pytest.param(lambda a: replace(a, data=flipped(a.data, 32, 0x08)), BAD_SIGNATURE, id="backup-flag"),
    pytest.param(lambda a: replace(a, data=flipped(a.data, 37)), BAD_SIGNATURE, id="aaguid"),
    pytest.param(lambda a: replace(a, data=flipped(a.data, 32, 0x04)), BAD_PARAMETER, id="verified-flag"),
    pytest.param(lambda a: replace(a, data=flipped(a.data, 0)), BAD_PARAMETER, id="rp-id-hash"),
    pytest.param(lambda a: replace(a, rp_id="id.countersign.example"), BAD_PARAMETER, id="another-rp"),
    pytest.param(
        lambda a: replace(a, client_data_hash=flipped(a.client_data_hash, 0)), BAD_SIGNATURE, id="client-data-hash"
    ),
    pytest.param(lambda a: replace(a, data=flipped(a.data, 55)), BAD_SIGNATURE, id="credential-id"),
    pytest.param(lambda a: replace(a, data=flipped(a.data, -1)), BAD_SIGNATURE, id="secret-of-the-extension"),
    pytest.param(lambda a: replace(a, fmt="fido-u2f"), BAD_SIGNATURE, id="another-format"),
]


@pytest.mark.parametrize(("spoil", "refusal"), SPOILED_CREDENTIALS)
def test_fido2_cred_refuses(run: Run, spoil: Callable[[Attested], Attested], refusal: str) -> None:
    spoiled = spoil(run.attested)
    assert spoiled != run.attested
    done = check_credential(spoiled, "-h", "-v")
    assert (done.returncode, done.stdout) == (1, "")
    assert refusal in done.stderr


def another_ones(run: Run) -> Asserted:
    return replace(run.asserted[0], signature=run.asserted[1].signature)


def spoiled_first(change: Callable[[Asserted], Asserted]) -> Callable[[Run], Asserted]:
    return lambda run: change(run.asserted[0])


SPOILED_ASSERTIONS = [
    pytest.param(
        spoiled_first(lambda a: replace(a, signature=flipped(a.signature, -1))), BAD_SIGNATURE, id="signature"
    ),
    pytest.param(
        spoiled_first(lambda a: replace(a, signature=flipped(a.signature, 1))), BAD_SIGNATURE, id="signature-encoding"
    ),
    pytest.param(another_ones, BAD_SIGNATURE, id="signature-of-another-touch"),
    pytest.param(spoiled_first(lambda a: replace(a, data=flipped(a.data, 36))), BAD_SIGNATURE, id="counter"),
    pytest.param(
        spoiled_first(lambda a: replace(a, data=flipped(a.data, -1))), BAD_SIGNATURE, id="secret-of-the-extension"
    ),
    pytest.param(spoiled_first(lambda a: replace(a, data=flipped(a.data, 32, 0x01))), BAD_PARAMETER, id="touch-flag"),
    pytest.param(
        spoiled_first(lambda a: replace(a, data=flipped(a.data, 32, 0x04))), BAD_PARAMETER, id="verified-flag"
    ),
    pytest.param(spoiled_first(lambda a: replace(a, data=flipped(a.data, 0))), BAD_PARAMETER, id="rp-id-hash"),
    pytest.param(spoiled_first(lambda a: replace(a, rp_id="id.countersign.example")), BAD_PARAMETER, id="another-rp"),
    pytest.param(
        spoiled_first(lambda a: replace(a, client_data_hash=flipped(a.client_data_hash, 31))),
        BAD_SIGNATURE,
        id="client-data-hash",
    ),
]


@pytest.mark.parametrize(("spoil", "refusal"), SPOILED_ASSERTIONS)
def test_fido2_assert_refuses(run: Run, spoil: Callable[[Run], Asserted], refusal: str) -> None:
    spoiled = spoil(run)
    assert spoiled not in run.asserted
    done = check_assertion(spoiled, run.pem, "-h", "-p", "-v")
    assert (done.returncode, done.stdout) == (1, "")
    assert refusal in done.stderr


@pytest.fixture(scope="module")
def second_factor(tmp_path_factory: pytest.TempPathFactory) -> tuple[Attested, Asserted, Path]:
    """A key from before CTAP 2, which says that it was touched, and nothing of who touched it."""
    memory = U2fMemory()
    key = DeviceKey(lambda: SoftU2f(memory))
    person = Person(passphrase="quince ferry lantern 71 oboe")
    made = key.enrol(replace(enrol_request(), prf_salt=SALT), None, person)
    signed = key.sign(sign_request(made), None, person)
    attested = Attested.of(made)
    pem = tmp_path_factory.mktemp("u2f") / "key.pem"
    pem.write_text(check_credential(attested).stdout.partition("\n")[2])
    return attested, Asserted.of(signed), pem


def test_libfido2_takes_a_second_factor_as_touched_and_not_as_verified(
    second_factor: tuple[Attested, Asserted, Path],
) -> None:
    attested, asserted, pem = second_factor
    assert attested.fmt == "fido-u2f"
    assert check_credential(attested).returncode == 0
    assert BAD_PARAMETER in check_credential(attested, "-v").stderr
    assert check_assertion(asserted, pem, "-p").returncode == 0
    assert BAD_PARAMETER in check_assertion(asserted, pem, "-p", "-v").stderr


@pytest.mark.parametrize("name", ["signature", "client_data_hash", "data"])
def test_libfido2_refuses_a_second_factor_that_was_touched_up(
    second_factor: tuple[Attested, Asserted, Path], name: str
) -> None:
    attested, asserted, pem = second_factor
    bad_credential, bad_assertion = spoiled_in(name, attested), spoiled_in(name, asserted)
    assert BAD_SIGNATURE in check_credential(bad_credential).stderr
    assert BAD_SIGNATURE in check_assertion(bad_assertion, pem, "-p").stderr


def spoiled_in(name: str, good: Spoilt) -> Spoilt:
    change: dict[str, Any] = {name: flipped(getattr(good, name), -1)}
    return replace(good, **change)
