"""Names and pictures of keys, by the AAGUID that names their model.

The bundled table has the models that many people own. Its source is Microsoft's list of keys that it found in the
FIDO Metadata Service (MicrosoftDocs/entra-docs, concept-fido2-hardware-vendor.md, of metadata version 285), and for
two Nitrokeys that are not in there the maker's own list of identifiers. A person may supply the FIDO metadata
itself, a file that its publisher signs: it is believed only where its signatures end in the certificate that is
given with it. Nothing is ever fetched. Which model a key is, is what the key says: good enough for a name and a
picture, and for nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from authenticator.errors import InputError, LocalError, VerificationError
from authenticator.files import read_file
from authenticator.limits import MDS_MAX, NAME_MAX, NETWORK_RECORD_MAX
from authenticator.protocol.identity import HELLO_AAGUIDS, LINUX_GATE_AAGUID, MACOS_GATE_AAGUID, VIRTUAL_AAGUID
from authenticator.translation import mark

if TYPE_CHECKING:  # few people supply metadata, so what reads it is loaded for them alone
    from fido2.mds3 import MetadataBlobPayloadEntry

MDS, MDS_ROOT = "COUNTERSIGN_MDS", "COUNTERSIGN_MDS_ROOT"
"""Environment variables with the files that `read_metadata` takes."""

_PEM = b"-----BEGIN"
_FINGERPRINT = "fingerprint_internal"

# AAGUID, what it has beside USB (b for a fingerprint reader, n for NFC, c for a card that is NFC alone), name.
_TABLE = """
cb69481e-8ff7-4039-93ec-0a2729a154a8 - YubiKey 5
ee882879-721c-4913-9775-3dfcce97072a - YubiKey 5
19083c3d-8383-4b18-bc03-8f1c9ab2fd1b - YubiKey 5
ff4dac45-ede8-4ec2-aced-cf66103f4335 - YubiKey 5
fa2b99dc-9e39-4257-8f92-4a30d23c4118 n YubiKey 5 with NFC
2fc0579f-8113-47ea-b116-bb5a8db9202a n YubiKey 5 with NFC
a25342c0-3cdc-4414-8e46-f4807fca511c n YubiKey 5 with NFC
d7781e5d-e353-46aa-afe2-3ca49f13332a n YubiKey 5 with NFC
662ef48a-95e2-4aaa-a6c1-5b9c40375824 n YubiKey 5 with NFC, Enhanced PIN
c5ef55ff-ad9a-4b9f-b580-adebafe026d0 - YubiKey 5 with Lightning
24673149-6c86-42e7-98d9-433fb5b73296 - YubiKey 5 with Lightning
a02167b9-ae71-4ac7-9a07-06432ebb6f1c - YubiKey 5 with Lightning
73bb0cd4-e502-49b8-9c6f-b59445bf720b - YubiKey 5 FIPS
57f7de54-c807-4eab-b1c6-1c9be7984e92 - YubiKey 5 FIPS
c1f9a0bc-1dd2-404a-b27f-8e29047a43fd n YubiKey 5 FIPS with NFC
fcc0118f-cd45-435b-8da1-9782b2da0715 n YubiKey 5 FIPS with NFC
85203421-48f9-4355-9bc8-8a53846e5083 - YubiKey 5 FIPS with Lightning
7b96457d-e3cd-432b-9ceb-c9fdd7ef7432 - YubiKey 5 FIPS with Lightning
d8522d9f-575b-4866-88a9-ba99fa02f35b b YubiKey Bio
7409272d-1ff9-4e10-9fc9-ac0019c124fd b YubiKey Bio
dd86a2da-86a0-4cbe-b462-4bd31f57bc6f b YubiKey Bio
34744913-4f57-4e6e-a527-e9ec3c4b94e6 b YubiKey Bio, Multi-protocol
7d1351a6-e097-4852-b8bf-c9ac5c9ce4a3 b YubiKey Bio, Multi-protocol
90636e1f-ef82-43bf-bdcf-5255f139d12f b YubiKey Bio, Multi-protocol
f8a011f3-8c0a-4d15-8006-17111f9edc7d - Security Key by Yubico
b92c3f9a-c014-4056-887f-140a2501163b - Security Key by Yubico
6d44ba9b-f6ec-2e49-b930-0c8fe920cb73 n Security Key by Yubico with NFC
149a2021-8ef6-4133-96b8-81f8d5b7f1f5 n Security Key by Yubico with NFC
a4e9fc6d-4cbe-4758-b8ba-37598bb5bbaa n Security Key NFC by Yubico
b7d3f68e-88a6-471e-9ecf-2df26d041ede n Security Key NFC by Yubico
e77e3c64-05e3-428b-8824-0cbeb04b829d n Security Key NFC by Yubico
0bb43545-fd2c-4185-87dd-feb0b2916ace n Security Key NFC by Yubico, Enterprise
47ab2fb4-66ac-4184-9ae1-86be814012d5 n Security Key NFC by Yubico, Enterprise
ed042a3a-4b22-4455-bb69-a267b652ae7e n Security Key NFC by Yubico, Enterprise
2cd2f727-f6ca-44da-8f48-5c2e5da000a2 - Nitrokey 3 Mini
ec99db19-cd1f-4c06-a2a9-940f17a6a30b n Nitrokey 3 NFC
9a03e537-4cbe-4a01-b2e2-242e0dd9a59b - Nitrokey Passkey
42b4fb4a-2866-43b2-9bf7-6c6669c2e5d3 n Google Titan Security Key v2
8876631b-d4a0-427f-5773-0ec71c9e0279 - Solo
8976631b-d4a0-427f-5773-0ec71c9e0279 n Solo Tap
9876631b-d4a0-427f-5773-0ec71c9e0279 - Somu
ab32f0c6-2239-afbb-c470-d2ef4e254db7 - Token2 FIDO2 Security Key
eabb46cc-e241-80bf-ae9e-96fa6d2975cf n Token2 PIN Plus
833b721a-ff5f-4d00-bb2e-bdda3ec01e29 - Feitian ePass FIDO2
ee041bce-25e5-4cdb-8f86-897fd6418464 n Feitian ePass FIDO2-NFC
234cd403-35a2-4cc2-8015-77ea280c77f5 n Feitian ePass FIDO2-NFC
12755c32-8ad1-46eb-881c-e0b38d848b09 - Feitian ePass FIDO
78ba3993-d784-4f44-8d6e-cc0a8ad5230e n Feitian ePass FIDO-NFC
3e22415d-7fdf-4ea4-8a0c-dd60c4249b9d - Feitian iePass FIDO
77010bd7-212a-4fc9-b236-d2ca5e9d4084 b Feitian BioPass FIDO2
b6ede29c-3772-412c-8a78-539c1f4c62d2 b Feitian BioPass FIDO2 Plus
42df17de-06ba-4177-a2bb-6701be1380d6 b Feitian BioPass FIDO2 Plus
4c0cf95d-2f40-43b5-ba42-4c83a11c04ba b Feitian BioPass FIDO2 Pro
12ded745-4bed-47d4-abaa-e713f51d6393 b Feitian AllinOne FIDO2
931327dd-c89b-406c-a81e-ed7058ef36c6 - Swissbit iShield Key FIDO2
5d629218-d3a5-11ed-afa1-0242ac120002 n Swissbit iShield Key Pro
7787a482-13e8-4784-8a06-c7ed49a7aaf4 n Swissbit iShield Key 2
1f8e43df-71ff-e11d-bea3-c4ee7003b232 n Thetis Pro FIDO2
998f358b-2dd2-4cbe-a43a-e8107438dfb3 - OnlyKey
664d9f67-84a2-412a-9ff7-b4f7d8ee6d05 - OpenSK
3b1adb99-0dfe-46fd-90b8-7f7614a4de2a n GoTrust Idem Key
c611b55c-77b2-4527-8082-590e931b2f08 n GoTrust Idem Key
9f77e279-a6e2-4d58-b700-31e5943c6a98 - HyperFIDO Pro
23195a52-62d9-40fa-8ee5-23b173f4fb52 n HyperFIDO Pro NFC
d821a7d4-e97c-4cb6-bd82-4237731fd4be b HyperFIDO Bio
e416201b-afeb-41ca-a03d-2281c28322aa b ATKey.Pro
ba76a271-6eb6-4171-874d-b6428dbe3437 b ATKey.ProS
da1fa263-8b25-42b6-a820-c0036f21ba7f b ATKey.Card NFC
cdbdaea2-c415-5073-50f7-c04e968640b6 - Excelsecu eSecu FIDO2
a3975549-b191-fd67-b8fb-017e2917fdb3 n Excelsecu eSecu FIDO2 NFC
fbefdf68-fe86-0106-213e-4d5fa24cbe2e n Excelsecu eSecu FIDO2 NFC
73402251-f2a8-4f03-873e-3cb6db604b03 n Identiv uTrust FIDO2
7991798a-a7f3-487f-98c0-3faf7a458a04 n HID Crescendo Key V3
efb96b10-a9ee-4b6c-a4a9-d32125ccd4a4 - SafeNet eToken FIDO
9c835346-796b-4c27-8898-d6032f515cc5 c Cryptnox FIDO2 card
1d1b4e33-76a1-47fb-97a0-14b10d0933f1 c Cryptnox FIDO2 card
"""
_ICONS = {"-": "key_usb", "b": "key_fingerprint", "n": "key_nfc", "c": "key_card"}


@dataclass(frozen=True, slots=True)
class Model:
    """One model of key.

    Attributes:
        name: what the person reads.
        icon: the name of a picture in `resources/icons`.
    """

    name: str
    icon: str


@dataclass(frozen=True, slots=True)
class Models:
    """What is known of models.

    Attributes:
        supplied: from metadata that the person supplied; it goes before the bundled table.
    """

    supplied: Mapping[str, Model] = field(default_factory=dict)

    def find(self, aaguid: str) -> Model | None:
        """The model with this AAGUID (32 hex characters), if it is known."""
        return self.supplied.get(aaguid) or _BUNDLED.get(aaguid)


def read_metadata(path: Path, root: Path) -> Models:
    """Read FIDO metadata from a file, and check its signatures; takes a second, and holds the interpreter meanwhile.

    Args:
        path: the signed metadata (`blob.jwt`).
        root: the certificate that its signatures have to end in, PEM or DER.

    Raises:
        LocalError: `file_unreadable`.
        InputError: `too_large` or `malformed`.
        VerificationError: `bad_signature`.
    """
    from cryptography.exceptions import InvalidSignature as BadSignature
    from fido2.attestation.base import InvalidSignature
    from fido2.mds3 import parse_blob

    blob, certificate = read_file(path, MDS_MAX), _certificate(read_file(root, NETWORK_RECORD_MAX))
    try:
        entries = parse_blob(blob.strip(), certificate).entries
        return Models(dict(_models(entries)))
    except (InvalidSignature, BadSignature) as error:
        raise VerificationError("bad_signature", "metadata") from error
    except Exception as error:  # the library raises what it comes across
        raise InputError("malformed", "metadata") from error


def supplied_models(environment: Mapping[str, str]) -> Models:
    """The bundled table, and the metadata that the environment names, where it does.

    Raises:
        LocalError: `file_unreadable`, for metadata without its certificate too.
        InputError: `too_large` or `malformed`.
        VerificationError: `bad_signature`.
    """
    blob, root = environment.get(MDS, ""), environment.get(MDS_ROOT, "")
    if not blob:
        return Models()
    if not root:
        raise LocalError("file_unreadable", f"{MDS_ROOT} names no certificate")
    return read_metadata(Path(blob), Path(root))


def _models(entries: Sequence[MetadataBlobPayloadEntry]) -> Iterator[tuple[str, Model]]:
    for entry in entries:
        if entry.aaguid and entry.metadata_statement:
            statement = entry.metadata_statement
            name = "".join(letter for letter in statement.description if letter.isprintable()).strip()[:NAME_MAX]
            methods = {one.user_verification_method for ways in statement.user_verification_details for one in ways}
            kind = "b" if _FINGERPRINT in methods else "-"
            if kind == "-" and "nfc" in statement.attachment_hint:
                kind = "n" if "wired" in statement.attachment_hint else "c"
            if name:
                yield bytes(entry.aaguid).hex(), Model(name, _ICONS[kind])


def _certificate(content: bytes) -> bytes:
    from cryptography import x509
    from cryptography.hazmat.primitives.serialization import Encoding

    try:
        if content.lstrip().startswith(_PEM):
            return x509.load_pem_x509_certificate(content).public_bytes(Encoding.DER)
        return x509.load_der_x509_certificate(content).public_bytes(Encoding.DER)
    except ValueError as error:
        raise InputError("malformed", "certificate") from error


def _bundled() -> Iterator[tuple[str, Model]]:
    for line in _TABLE.strip().splitlines():
        aaguid, kind, name = line.split(" ", 2)
        yield aaguid.replace("-", ""), Model(name, _ICONS[kind])


_OUR_OWN = {
    VIRTUAL_AAGUID: Model(mark("Virtual key"), "key_virtual"),
    LINUX_GATE_AAGUID: Model(mark("This computer's sign-in"), "key_system"),
    MACOS_GATE_AAGUID: Model("Touch ID", "key_system"),
}
_BUNDLED: Mapping[str, Model] = {
    **dict(_bundled()),
    **_OUR_OWN,
    **dict.fromkeys(HELLO_AAGUIDS, Model("Windows Hello", "key_system")),
}
