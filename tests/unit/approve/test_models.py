"""Names of models: the bundled table, and metadata that somebody signed."""

from __future__ import annotations

import base64
import datetime as dt
import json
import re
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

from authenticator.app import App
from authenticator.approve import models
from authenticator.approve.devices import KeyChoice, key_details
from authenticator.approve.models import Model, Models, read_metadata, supplied_models
from authenticator.errors import CountersignError, LocalError
from authenticator.protocol.identity import VIRTUAL_AAGUID
from tests.fakes.keys import DeviceKey, virtual_authenticator, virtual_key
from ui.__main__ import _open_app

ICONS = Path(__file__).parents[3] / "resources" / "icons"
STRANGE = "0123456789abcdef0123456789abcdef"


def test_well_known_models_have_names_and_pictures() -> None:
    known = Models()
    assert known.find("2fc0579f811347eab116bb5a8db9202a") == Model("YubiKey 5 with NFC", "key_nfc")
    assert known.find("d8522d9f575b486688a9ba99fa02f35b") == Model("YubiKey Bio", "key_fingerprint")
    assert known.find(VIRTUAL_AAGUID) == Model("Virtual key", "key_virtual")
    assert known.find(STRANGE) is None
    assert known.find("00" * 16) is None


def test_the_table_is_well_formed() -> None:
    lines = models._TABLE.strip().splitlines()
    assert len({line.split(" ")[0] for line in lines}) == len(lines) >= 60
    for line in lines:
        assert re.fullmatch(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12} [-bnc] \S.{2,60}", line)


def test_every_picture_is_there() -> None:
    wanted = {*models._ICONS.values(), "key_virtual", "key", "key_system"}
    assert all((ICONS / f"{name}.svg").is_file() for name in wanted)


def test_details_have_the_models_name(tmp_path: Path) -> None:
    choice = KeyChoice("virtual", "My key", "virtual")
    details = key_details(choice, virtual_authenticator(tmp_path / "key.sealed"))
    assert (details.choice.name, details.choice.icon, details.choice.id) == ("Virtual key", "key_virtual", "virtual")
    assert (details.choice.aaguid, details.strength) == (VIRTUAL_AAGUID, "trial")
    plugged = DeviceKey(lambda: virtual_key(tmp_path / "key.sealed"))
    other = key_details(KeyChoice("p", "My key", "usb"), plugged, Models({VIRTUAL_AAGUID: Model("From a file", "key")}))
    assert other.choice.name == "From a file"


# Metadata.

START = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)


def _certificate(name: str, key: rsa.RSAPrivateKey, issuer: str, issuer_key: rsa.RSAPrivateKey) -> x509.Certificate:
    def named(text: str) -> x509.Name:
        return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])

    return (
        x509.CertificateBuilder()
        .subject_name(named(name))
        .issuer_name(named(issuer))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(START)
        .not_valid_after(START + dt.timedelta(days=3650))
        .sign(issuer_key, hashes.SHA256())
    )


@pytest.fixture(scope="module")
def publisher() -> dict[str, Any]:
    root_key, leaf_key = (rsa.generate_private_key(65537, 2048) for _ in range(2))
    return {
        "leaf_key": leaf_key,
        "root": _certificate("Root", root_key, "Root", root_key),
        "leaf": _certificate("Leaf", leaf_key, "Root", root_key),
        "other": _certificate("Root", leaf_key, "Root", leaf_key),
    }


def _b64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def _statement(name: str, hints: list[str], methods: list[str]) -> dict[str, Any]:
    return {
        "description": name,
        "authenticatorVersion": 1,
        "schema": 3,
        "upv": [],
        "attestationTypes": [],
        "userVerificationDetails": [[{"userVerificationMethod": method}] for method in methods],
        "keyProtection": [],
        "matcherProtection": [],
        "attachmentHint": hints,
        "tcDisplay": [],
        "attestationRootCertificates": [],
    }


def _entry(aaguid: str, statement: dict[str, Any] | None) -> dict[str, Any]:
    entry: dict[str, Any] = {"aaguid": aaguid, "statusReports": [], "timeOfLastStatusChange": "2026-01-01"}
    return {**entry, "metadataStatement": statement} if statement else entry


ENTRIES = [
    _entry("01234567-89ab-cdef-0123-456789abcdef", _statement("Maker's key\x07", ["external", "wired", "nfc"], [])),
    _entry("11234567-89ab-cdef-0123-456789abcdef", _statement("Reader", ["wired"], ["fingerprint_internal"])),
    _entry("21234567-89ab-cdef-0123-456789abcdef", _statement("Card", ["nfc"], [])),
    _entry("31234567-89ab-cdef-0123-456789abcdef", _statement("Plain", ["wired"], ["passcode_external"])),
    _entry("41234567-89ab-cdef-0123-456789abcdef", None),
    _entry("2fc0579f-8113-47ea-b116-bb5a8db9202a", _statement("x" * 500, ["wired"], [])),
]


def _blob(publisher: dict[str, Any], entries: list[dict[str, Any]], **changes: Any) -> bytes:
    x5c = [base64.b64encode(publisher["leaf"].public_bytes(Encoding.DER)).decode()]
    header = {"alg": "RS256", "typ": "JWT", "x5c": x5c}
    payload = {"legalHeader": "", "no": 1, "nextUpdate": "2026-02-01", "entries": entries, **changes}
    message = f"{_b64(json.dumps(header).encode())}.{_b64(json.dumps(payload).encode())}".encode()
    signature = publisher["leaf_key"].sign(message, padding.PKCS1v15(), hashes.SHA256())
    return message + b"." + _b64(signature).encode()


def _files(folder: Path, blob: bytes, root: bytes) -> tuple[Path, Path]:
    (folder / "blob.jwt").write_bytes(blob)
    (folder / "root").write_bytes(root)
    return folder / "blob.jwt", folder / "root"


@pytest.mark.parametrize("encoding", [Encoding.DER, Encoding.PEM])
def test_metadata_goes_before_the_table(tmp_path: Path, publisher: dict[str, Any], encoding: Encoding) -> None:
    blob = _blob(publisher, ENTRIES)
    known = read_metadata(*_files(tmp_path, blob + b"\n", publisher["root"].public_bytes(encoding)))
    assert known.find(STRANGE) == Model("Maker's key", "key_nfc")
    assert known.find("1" + STRANGE[1:]) == Model("Reader", "key_fingerprint")
    assert known.find("2" + STRANGE[1:]) == Model("Card", "key_card")
    assert known.find("3" + STRANGE[1:]) == Model("Plain", "key_usb")
    assert known.find("4" + STRANGE[1:]) is None
    long = known.find("2fc0579f811347eab116bb5a8db9202a")
    assert long is not None
    assert len(long.name) == 100
    assert known.find(VIRTUAL_AAGUID) == Models().find(VIRTUAL_AAGUID)


@pytest.mark.parametrize(
    ("damage", "code"),
    [
        pytest.param(lambda blob, _: (blob[:-3] + b"AAA", None), "bad_signature", id="another signature"),
        pytest.param(
            lambda blob, p: (_blob(p, ENTRIES[:1]).rsplit(b".", 1)[0] + b"." + blob.rsplit(b".", 1)[1], None),
            "bad_signature",
            id="the signature of another payload",
        ),
        pytest.param(lambda blob, _: (blob.replace(b".", b".e30", 1), None), "malformed", id="a payload that is none"),
        pytest.param(lambda blob, p: (blob, p["other"]), "bad_signature", id="another root of the same name"),
        pytest.param(lambda _, __: (b"", None), "malformed", id="nothing"),
        pytest.param(lambda _, __: (b"a.b", None), "malformed", id="half of it"),
        pytest.param(lambda _, __: (b"\xff\xfe.\x00.\x01", None), "malformed", id="no text"),
    ],
)
def test_metadata_that_does_not_hold(tmp_path: Path, publisher: dict[str, Any], damage: Any, code: str) -> None:
    blob, root = damage(_blob(publisher, ENTRIES), publisher)
    files = _files(tmp_path, blob, (root or publisher["root"]).public_bytes(Encoding.DER))
    with pytest.raises(CountersignError) as refused:
        read_metadata(*files)
    assert refused.value.code == code


def test_the_window_takes_what_the_environment_names(
    tmp_path: Path, publisher: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    blob, root = _files(tmp_path, _blob(publisher, ENTRIES), publisher["root"].public_bytes(Encoding.DER))
    assert supplied_models({}) == Models()
    named = {models.MDS: str(blob), models.MDS_ROOT: str(root)}
    assert supplied_models(named).find(STRANGE) == Model("Maker's key", "key_nfc")
    with pytest.raises(CountersignError) as refused:
        supplied_models({models.MDS: str(blob)})
    assert refused.value.code == "file_unreadable"
    given: list[Models] = []

    def opened(*_: object, models: Models, **__: object) -> None:
        given.append(models)
        raise LocalError("storage_failed")  # far enough

    monkeypatch.setattr(App, "open", opened)
    for name, value in named.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(LocalError):
        _open_app(None, "", lambda: None)
    assert given[0].find(STRANGE) == Model("Maker's key", "key_nfc")
    monkeypatch.setenv(models.MDS, str(tmp_path / "none"))
    with pytest.raises(CountersignError) as refused:
        _open_app(None, "", lambda: None)
    assert refused.value.code == "file_unreadable"
    assert len(given) == 1


def test_metadata_of_another_shape(tmp_path: Path, publisher: dict[str, Any]) -> None:
    root = publisher["root"].public_bytes(Encoding.DER)
    for blob in (_blob(publisher, [{"aaguid": 7}]), _blob(publisher, ENTRIES, nextUpdate="soon")):
        with pytest.raises(CountersignError) as refused:
            read_metadata(*_files(tmp_path, blob, root))
        assert refused.value.code == "malformed"


def test_a_root_that_is_none(tmp_path: Path, publisher: dict[str, Any]) -> None:
    for root in (b"", b"-----BEGIN CERTIFICATE-----\nx", b"\x30\x03\x02\x01\x00"):
        with pytest.raises(CountersignError) as refused:
            read_metadata(*_files(tmp_path, _blob(publisher, ENTRIES), root))
        assert refused.value.code == "malformed"


def test_files_that_cannot_be_read(tmp_path: Path, publisher: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    files = _files(tmp_path, _blob(publisher, ENTRIES), publisher["root"].public_bytes(Encoding.DER))
    with pytest.raises(CountersignError) as refused:
        read_metadata(tmp_path / "none", files[1])
    assert refused.value.code == "file_unreadable"
    monkeypatch.setattr(models, "MDS_MAX", 10)
    with pytest.raises(CountersignError) as refused:
        read_metadata(*files)
    assert refused.value.code == "too_large"
