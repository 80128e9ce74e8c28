"""Extensions, large blobs, credential management and configuration, by python-fido2's own classes.

Over packets in this process and over TCP.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from fido2.client import DefaultClientDataCollector, Fido2Client, UserInteraction
from fido2.cose import ES256
from fido2.ctap import CtapError
from fido2.ctap2.base import AttestationResponse
from fido2.ctap2.blob import LargeBlobs
from fido2.ctap2.config import Config
from fido2.ctap2.credman import CredentialManagement
from fido2.ctap2.extensions import CredBlobExtension, HmacSecretExtension, LargeBlobExtension
from fido2.webauthn import (
    AuthenticatorSelectionCriteria,
    PublicKeyCredentialCreationOptions,
    PublicKeyCredentialDescriptor,
    PublicKeyCredentialParameters,
    PublicKeyCredentialRequestOptions,
    PublicKeyCredentialRpEntity,
    PublicKeyCredentialType,
    PublicKeyCredentialUserEntity,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

from authenticator.approve.virtual_chip import Traits
from authenticator.protocol.canonical import b64u
from tests.fakes.keys import HandClock, SteadyHands
from tests.fakes.ports import (
    HASH,
    MAKE,
    PERMISSION,
    PIN,
    RP_ID,
    Platform,
    Port,
    credential_id,
    descriptor,
    refused,
)

ERR = CtapError.ERR
RESULT = CredentialManagement.RESULT
EMPTY = bytes.fromhex("8076be8b528d0075f7aae98d6fa57a6d3c")
OTHER_RP = "zoo.example"


@pytest.fixture(params=["packets", "tcp"])
def port(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Port]:
    with Port(request.param, tmp_path / "key.sealed").running() as place:
        yield place


def _outputs(made: AttestationResponse) -> Mapping[str, Any]:
    return made.auth_data.extensions or {}


# ---- extensions -----------------------------------------------------------------------------------------------


def test_cred_protect_is_told_where_it_is_asked_for(port: Port) -> None:
    platform = port.plug()
    assert _outputs(platform.make()) == {}
    assert _outputs(platform.make(extensions={"credProtect": 2})) == {"credProtect": 2}


def test_a_default_of_cred_protect_is_told_unasked(port: Port) -> None:
    platform = port.plug(traits=Traits(protect=3))
    made = platform.make()
    assert _outputs(made) == {"credProtect": 3}
    assert refused(lambda: platform.sign(made)) == ERR.NO_CREDENTIALS
    assert platform.sign(made, options={"uv": True}).signature
    assert _outputs(platform.make("bob", extensions={"credProtect": 1})) == {"credProtect": 1}


def test_a_protected_credential_is_excluded_only_from_the_verified(port: Port) -> None:
    platform = port.plug(traits=Traits(make_without_uv=True))
    made = platform.make(extensions={"credProtect": 3})
    assert platform.make_untokened(exclude=made).fmt == "packed"
    verified = refused(lambda: platform.make_untokened(exclude=made, options={"uv": True}))
    assert verified == ERR.CREDENTIAL_EXCLUDED


def test_cred_blob(port: Port) -> None:
    platform = port.plug()
    assert platform.ctap.info.max_cred_blob_length == 64
    made = platform.make(extensions={"credBlob": b"b" * 64})
    without = platform.make("bob", extensions={"credBlob": b"b" * 65})
    assert (_outputs(made), _outputs(without)) == ({"credBlob": True}, {"credBlob": False})
    assert platform.sign(made, extensions={"credBlob": True}).auth_data.extensions == {"credBlob": b"b" * 64}
    assert platform.sign(without, extensions={"credBlob": True}).auth_data.extensions == {"credBlob": b""}
    assert platform.sign(made, extensions={"credBlob": False}).auth_data.extensions is None


def test_large_blob_key(port: Port) -> None:
    platform = port.plug()
    made, without = platform.make(extensions={"largeBlobKey": True}), platform.make("bob")
    assert made.large_blob_key is not None
    assert len(made.large_blob_key) == 32
    assert without.large_blob_key is None
    assert platform.sign(made, extensions={"largeBlobKey": True}).large_blob_key == made.large_blob_key
    assert platform.sign(made).large_blob_key is None
    assert platform.sign(without, extensions={"largeBlobKey": True}).large_blob_key is None


def test_the_minimum_pin_length_is_told_to_whom_it_concerns(port: Port) -> None:
    platform = port.plug()
    platform.configure().set_min_pin_length(6, rp_ids=[RP_ID])
    assert _outputs(platform.make(extensions={"minPinLength": True})) == {"minPinLength": 6}
    assert _outputs(platform.make(extensions={"minPinLength": False})) == {}
    assert _outputs(platform.make(rp_id=OTHER_RP, extensions={"minPinLength": True})) == {}
    platform.configure().set_min_pin_length(7)
    assert _outputs(platform.make(extensions={"minPinLength": True})) == {"minPinLength": 7}


def test_hmac_secret_while_a_credential_is_made(port: Port) -> None:
    platform = port.plug()
    inputs, opened = platform.salts(b"\1" * 32, b"\2" * 32)
    made = platform.make(extensions={"hmac-secret": True, "hmac-secret-mc": inputs})
    assert _outputs(made)["hmac-secret"] is True
    secret = opened(_outputs(made)["hmac-secret-mc"])
    inputs, opened = platform.salts(b"\1" * 32, b"\2" * 32)
    answer = platform.sign(made, extensions={"hmac-secret": inputs}, options={"uv": True})
    assert answer.auth_data.extensions is not None
    assert opened(answer.auth_data.extensions["hmac-secret"]) == secret


def test_extensions_nobody_knows_are_passed_over(port: Port) -> None:
    platform = port.plug()
    made = platform.make(extensions={"future": {"a": [1]}})
    assert _outputs(made) == {}
    assert platform.sign(made, extensions={"future": True}).auth_data.extensions is None


def test_names_are_cut_between_letters(port: Port) -> None:
    platform = port.plug()
    made = platform.make("ä" * 32, extensions={}, rp_id=RP_ID)
    (found,) = platform.manage().enumerate_creds(hashlib.sha256(RP_ID.encode()).digest())
    assert found[RESULT.USER]["id"] == ("ä" * 32).encode()
    assert found[RESULT.USER]["name"] == "ä" * 32
    user = PublicKeyCredentialUserEntity(id=("ä" * 32).encode(), name="x" + "ä" * 40)
    platform.manage().update_user_info(_public(made), user)
    (found,) = platform.manage().enumerate_creds(hashlib.sha256(RP_ID.encode()).digest())
    assert found[RESULT.USER] == {"id": ("ä" * 32).encode(), "name": "x" + "ä" * 31}


@pytest.mark.parametrize(
    ("rk", "always", "code"),
    [
        pytest.param(False, False, None, id="not resident"),
        pytest.param(True, False, ERR.PUAT_REQUIRED, id="resident"),
        pytest.param(False, True, ERR.PUAT_REQUIRED, id="not resident, but always verified"),
    ],
)
def test_making_without_verification(port: Port, rk: bool, always: bool, code: CtapError.ERR | None) -> None:
    platform = port.plug(built_in_uv=False, traits=Traits(built_in_uv=False, make_without_uv=True))
    assert platform.ctap.info.options["makeCredUvNotRqd"]
    platform.pin.set_pin(PIN)
    if always:
        platform.configure(PIN).toggle_always_uv()
        assert not platform.ctap.get_info().options["makeCredUvNotRqd"]

    def make() -> AttestationResponse:
        return platform.make_untokened(options={"rk": rk})

    if code is None:
        made = make()
        assert not made.auth_data.is_user_verified()
        assert platform.sign(made).signature
    else:
        assert refused(make) == code


def test_always_uv_makes_a_key_that_can_verify_by_itself(port: Port) -> None:
    hands = SteadyHands()
    platform = port.plug(hands)
    platform.configure().toggle_always_uv()
    made = platform.make_untokened()
    assert made.auth_data.is_user_verified()
    assert hands.reasons == ["verify", "verify"]


# ---- large blobs ----------------------------------------------------------------------------------------------


def test_there_are_no_large_blobs_at_first(port: Port) -> None:
    platform = port.plug()
    assert platform.ctap.info.max_large_blob == 4096
    assert platform.ctap.large_blobs(0, get=100) == {1: EMPTY}
    assert platform.ctap.large_blobs(1, get=3) == {1: EMPTY[1:4]}
    assert platform.ctap.large_blobs(17, get=3) == {1: b""}
    assert LargeBlobs(platform.ctap).read_blob_array() == []


def test_large_blobs_are_written_and_read_after_a_power_cycle(port: Port) -> None:
    platform = port.plug()
    made = platform.make(extensions={"largeBlobKey": True})
    content = os.urandom(2000)  # does not become smaller by compression
    assert made.large_blob_key is not None
    platform.blobs().put_blob(made.large_blob_key, content)
    platform = port.plug()
    key = platform.sign(made, extensions={"largeBlobKey": True}).large_blob_key
    assert key is not None
    assert LargeBlobs(platform.ctap).get_blob(key) == content
    platform.blobs().delete_blob(key)
    assert platform.ctap.large_blobs(0, get=100) == {1: EMPTY}


def test_large_blobs_are_written_in_fragments(port: Port) -> None:
    platform = port.plug()
    blobs = platform.blobs()
    blobs.max_fragment_length = 100
    entries = [{1: os.urandom(200), 2: os.urandom(12), 3: 200} for _ in range(4)]
    blobs.write_blob_array(entries)
    assert platform.blobs().read_blob_array() == entries


def test_large_blobs_of_a_key_that_verifies_nobody_are_anybodys(port: Port) -> None:
    platform = port.plug(built_in_uv=False)
    LargeBlobs(platform.ctap).write_blob_array([{1: b"open"}])
    platform.pin.set_pin(PIN)
    blobs = LargeBlobs(platform.ctap)
    assert blobs.read_blob_array() == [{1: b"open"}]
    assert refused(lambda: blobs.write_blob_array([])) == ERR.PUAT_REQUIRED
    platform.blobs(PIN).write_blob_array([])
    assert blobs.read_blob_array() == []


def test_a_full_list_of_large_blobs(port: Port) -> None:
    platform = port.plug()
    platform.blobs().write_blob_array([{1: bytes(4096 - 16 - 6)}])
    assert refused(lambda: platform.blobs().write_blob_array([{1: bytes(4096)}])) == ERR.LARGE_BLOB_STORAGE_FULL
    assert len(LargeBlobs(platform.ctap).read_blob_array()) == 1


# ---- credential management --------------------------------------------------------------------------------------


def _rp_hash(rp_id: str = RP_ID) -> bytes:
    return hashlib.sha256(rp_id.encode()).digest()


def _public(made: AttestationResponse) -> PublicKeyCredentialDescriptor:
    return PublicKeyCredentialDescriptor(type=PublicKeyCredentialType.PUBLIC_KEY, id=credential_id(made))


def test_an_empty_key_has_nothing_to_list(port: Port) -> None:
    manage = port.plug().manage()
    assert dict(manage.get_metadata()) == {1: 0, 2: 64}
    assert manage.enumerate_rps() == []
    assert manage.enumerate_creds(_rp_hash()) == []


def test_resident_credentials_are_listed_and_others_are_not(port: Port) -> None:
    platform = port.plug()
    ada = platform.make("ada", extensions={"credProtect": 2, "largeBlobKey": True})
    bob = platform.make("bob")
    platform.make("zoe", rp_id=OTHER_RP)
    platform.make("hidden", rk=False)
    manage = platform.manage()
    assert dict(manage.get_metadata()) == {1: 3, 2: 60}
    rps = manage.enumerate_rps()
    assert [found[RESULT.RP] for found in rps] == [
        {"id": RP_ID, "name": RP_ID.title()},
        {"id": OTHER_RP, "name": OTHER_RP.title()},
    ]
    assert [found[RESULT.RP_ID_HASH] for found in rps] == [_rp_hash(), _rp_hash(OTHER_RP)]
    newest, oldest = manage.enumerate_creds(_rp_hash())
    assert newest[RESULT.TOTAL_CREDENTIALS] == 2
    assert newest[RESULT.CREDENTIAL_ID] == descriptor(bob)
    assert newest[RESULT.CRED_PROTECT] == 1
    assert RESULT.LARGE_BLOB_KEY not in newest
    assert oldest[RESULT.CREDENTIAL_ID] == descriptor(ada)
    assert oldest[RESULT.USER] == {"id": b"ada", "name": "ada", "displayName": "Ada"}
    assert oldest[RESULT.CRED_PROTECT] == 2
    assert oldest[RESULT.LARGE_BLOB_KEY] == ada.large_blob_key
    answer = platform.sign(ada)
    ES256(oldest[RESULT.PUBLIC_KEY]).verify(bytes(answer.auth_data) + HASH, answer.signature)  # type: ignore[no-untyped-call]


def test_deleting_makes_room(port: Port) -> None:
    platform = port.plug(traits=Traits(capacity=2))
    ada = platform.make("ada")
    platform.make("bob")
    assert platform.ctap.get_info().remaining_disc_creds == 0
    assert refused(lambda: platform.make("cyd")) == ERR.KEY_STORE_FULL
    assert platform.make("bob").fmt == "packed"  # in the place of the old one
    platform.manage().delete_cred(_public(ada))
    assert platform.ctap.get_info().remaining_disc_creds == 1
    assert refused(lambda: platform.sign(ada)) == ERR.NO_CREDENTIALS
    assert platform.make("cyd").fmt == "packed"


def test_a_renamed_user_is_shown_with_the_new_name(port: Port) -> None:
    platform = port.plug()
    made = platform.make("ada")
    user = PublicKeyCredentialUserEntity(id=b"ada", name="ada@new.example", display_name="Ada L.")
    platform.manage().update_user_info(_public(made), user)
    (found,) = platform.manage().enumerate_creds(_rp_hash())
    assert found[RESULT.USER] == {"id": b"ada", "name": "ada@new.example", "displayName": "Ada L."}


def test_a_token_for_one_relying_party_sees_only_that_one(port: Port) -> None:
    platform = port.plug()
    ada, zoe = platform.make("ada"), platform.make("zoe", rp_id=OTHER_RP)
    manage = platform.manage(RP_ID)
    assert refused(manage.get_metadata) == ERR.PIN_AUTH_INVALID
    assert refused(manage.enumerate_rps) == ERR.PIN_AUTH_INVALID
    assert refused(lambda: manage.enumerate_creds(_rp_hash(OTHER_RP))) == ERR.PIN_AUTH_INVALID
    assert refused(lambda: manage.delete_cred(_public(zoe))) == ERR.PIN_AUTH_INVALID
    user = PublicKeyCredentialUserEntity(id=b"zoe", name="x")
    assert refused(lambda: manage.update_user_info(_public(zoe), user)) == ERR.PIN_AUTH_INVALID
    assert len(manage.enumerate_creds(_rp_hash())) == 1
    manage.delete_cred(_public(ada))
    assert manage.enumerate_creds(_rp_hash()) == []


def test_a_list_ends_where_another_command_comes_or_nobody_asks_on(port: Port) -> None:
    clock = HandClock()
    platform = port.plug(clock=clock)
    for user in ("ada", "bob"):
        platform.make(user)
        platform.make(user, rp_id=OTHER_RP)
    manage = platform.manage()
    assert refused(manage.enumerate_rps_next) == ERR.NOT_ALLOWED
    assert refused(manage.enumerate_creds_next) == ERR.NOT_ALLOWED
    manage.enumerate_rps_begin()
    platform.ctap.get_info()
    assert refused(manage.enumerate_rps_next) == ERR.NOT_ALLOWED
    manage.enumerate_rps_begin()
    assert refused(manage.enumerate_creds_next) == ERR.NOT_ALLOWED
    assert refused(manage.enumerate_rps_next) == ERR.NOT_ALLOWED
    manage.enumerate_creds_begin(_rp_hash())
    clock.now += 30.1
    assert refused(manage.enumerate_creds_next) == ERR.NOT_ALLOWED
    manage.enumerate_creds_begin(_rp_hash())
    clock.now += 30
    assert manage.enumerate_creds_next()[RESULT.USER]["id"] == b"ada"
    assert refused(manage.enumerate_creds_next) == ERR.NOT_ALLOWED


# ---- configuration and reset ------------------------------------------------------------------------------------


def test_enterprise_attestation_is_refused(port: Port) -> None:
    platform = port.plug()
    assert refused(platform.configure().enable_enterprise_attestation) == ERR.INVALID_PARAMETER
    assert refused(lambda: platform.make(enterprise_attestation=1)) == ERR.INVALID_PARAMETER


def test_configuring_takes_a_token_for_it(port: Port) -> None:
    platform = port.plug()
    assert refused(Config(platform.ctap).toggle_always_uv) == ERR.PUAT_REQUIRED
    wrong = Config(platform.ctap, platform.protocol, platform.token(MAKE, RP_ID))
    assert refused(wrong.toggle_always_uv) == ERR.PIN_AUTH_INVALID
    assert not platform.ctap.get_info().options["alwaysUv"]


def test_a_pin_can_be_forced_only_where_there_is_one(port: Port) -> None:
    platform = port.plug()
    config = platform.configure()
    assert refused(lambda: config.set_min_pin_length(force_change_pin=True)) == ERR.PIN_NOT_SET
    assert refused(lambda: config.set_min_pin_length(rp_ids=["x"] * 9)) == ERR.KEY_STORE_FULL
    assert refused(lambda: config.set_min_pin_length(rp_ids=["x" * 256])) == ERR.INVALID_LENGTH
    assert not platform.ctap.get_info().force_pin_change


def test_reset_keeps_nothing(port: Port) -> None:
    hands = SteadyHands()
    platform = port.plug(hands)
    made = platform.make(extensions={"largeBlobKey": True})
    platform.blobs().write_blob_array([{1: b"x"}])
    platform.configure().set_min_pin_length(6, rp_ids=[RP_ID])
    platform.configure().toggle_always_uv()
    platform.pin.set_pin("123456")
    fresh = port.plug(hands)
    hands.reasons.clear()
    fresh.ctap.reset()
    assert hands.reasons == ["reset"]
    info = fresh.ctap.get_info()
    assert (info.options["clientPin"], info.options["alwaysUv"], info.min_pin_length) == (False, False, 4)
    assert info.remaining_disc_creds == 64
    assert LargeBlobs(fresh.ctap).read_blob_array() == []
    assert refused(lambda: fresh.sign(made)) == ERR.NO_CREDENTIALS
    assert _outputs(fresh.make(extensions={"minPinLength": True})) == {}


def test_reset_takes_a_touch_within_ten_seconds_of_power_up(port: Port) -> None:
    clock = HandClock()
    platform = port.plug(SteadyHands(touch=False), clock=clock)
    made = platform.make()
    assert refused(platform.ctap.reset) == ERR.OPERATION_DENIED
    clock.now += 10
    assert refused(platform.ctap.reset) == ERR.OPERATION_DENIED
    clock.now += 0.1
    assert refused(platform.ctap.reset) == ERR.NOT_ALLOWED
    again = port.plug(clock=clock)
    assert again.sign(made).signature
    again.ctap.reset()
    assert refused(lambda: again.sign(made)) == ERR.NO_CREDENTIALS


def test_a_token_from_before_a_reset_is_worth_nothing(port: Port) -> None:
    platform = port.plug()
    token = platform.token(MAKE, RP_ID)
    platform.ctap.reset()
    assert refused(lambda: platform.make(token=token)) == ERR.PIN_AUTH_INVALID


# ---- the library's client ------------------------------------------------------------------------------------------


class _Typing(UserInteraction):
    def request_pin(self, permissions: PERMISSION, rp_id: str | None) -> str:
        return PIN


def _client(platform: Platform) -> Fido2Client:
    collector = DefaultClientDataCollector(f"https://{RP_ID}")
    secret = HmacSecretExtension()  # type: ignore[no-untyped-call]
    return Fido2Client(platform.ctap.device, collector, _Typing(), [secret, LargeBlobExtension(), CredBlobExtension()])


@pytest.mark.parametrize("built_in_uv", [True, False], ids=["recognises", "with a PIN"])
def test_the_client_uses_every_extension_at_once(port: Port, built_in_uv: bool) -> None:
    platform = port.plug(built_in_uv=built_in_uv)
    if not built_in_uv:
        platform.pin.set_pin(PIN)
        platform = Platform(type(platform.ctap)(platform.ctap.device))
    client = _client(platform)
    made = client.make_credential(
        PublicKeyCredentialCreationOptions(
            rp=PublicKeyCredentialRpEntity(name="x", id=RP_ID),
            user=PublicKeyCredentialUserEntity(name="ada", id=b"ada"),
            challenge=b"challenge",
            pub_key_cred_params=[PublicKeyCredentialParameters(type=PublicKeyCredentialType.PUBLIC_KEY, alg=-7)],
            authenticator_selection=AuthenticatorSelectionCriteria(
                resident_key=ResidentKeyRequirement.REQUIRED,
                user_verification=UserVerificationRequirement.REQUIRED,
            ),
            extensions={
                "credBlob": b"tiny",
                "largeBlob": {"support": "required"},
                "prf": {"eval": {"first": b"salt"}},
            },
        )
    )
    results = made.client_extension_results
    assert results["largeBlob"]["supported"]
    assert results["prf"]["enabled"]
    secret = results["prf"]["results"]["first"]

    def sign(**extensions: Any) -> Any:
        options = PublicKeyCredentialRequestOptions(
            challenge=b"challenge",
            rp_id=RP_ID,
            user_verification=UserVerificationRequirement.REQUIRED,
            extensions=extensions,
        )
        return client.get_assertion(options).get_response(0)

    assert sign(prf={"eval": {"first": b"salt"}}).client_extension_results["prf"]["results"]["first"] == secret
    written = sign(largeBlob={"write": b"a large blob"}, getCredBlob=True)
    assert written.client_extension_results["largeBlob"]["written"]
    assert written.response.authenticator_data.extensions == {"credBlob": b"tiny"}
    read = sign(largeBlob={"read": True}).client_extension_results
    assert read["largeBlob"]["blob"] == b64u(b"a large blob")
