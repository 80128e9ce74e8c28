"""Identities at a relay, with a real registry behind it: changed, carried on, and handed out elsewhere."""

from __future__ import annotations

import dataclasses
import threading
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pytest

from authenticator import clock
from authenticator.clients.registry import RegistryClient
from authenticator.errors import CountersignError, PeerError
from authenticator.limits import CHANGE_MAX, OPEN_SKEW, OPENS_BURST, REKEYS_MAX
from authenticator.network import RunningNetwork, running_network
from authenticator.protocol import ed25519
from authenticator.protocol.canonical import JsonValue, b64u, jcs, unb64u
from authenticator.protocol.change import IdentityChange, OpenByKey, vault_message
from authenticator.protocol.identity import LINUX_GATE_AAGUID, VIRTUAL_AAGUID
from authenticator.protocol.vault_copy import VaultCopy
from authenticator.provider.delegations import Delegations
from authenticator.provider.store import ProviderStore
from authenticator.relay import openings
from authenticator.relay.openings import Openings
from authenticator.relay.parts import Parts
from authenticator.relay.service import Relay
from authenticator.verify.receipt import verify_receipt
from tests.fakes.approvals import sealed_vault
from tests.fakes.relay_world import Call, Client, Site, Wallet, error_of
from tests.fakes.soft_key import SoftKey
from tests.services.test_relay import claims


@pytest.fixture(scope="module")
def network(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningNetwork]:
    with running_network(tmp_path_factory.mktemp("identities"), ("registry", "relay")) as running:
        yield running


@pytest.fixture(scope="module")
def site(network: RunningNetwork) -> Site:
    made = Site()
    made.register(network)
    return made


@pytest.fixture
def client(network: RunningNetwork, site: Site) -> Client:
    return Client(network, site)


@pytest.fixture
def wallet(network: RunningNetwork) -> Wallet:
    made = Wallet(network)
    made.enrol()
    return made


def another_key(name: bytes = b"another", **details: Any) -> SoftKey:
    return SoftKey(credential_id=name + b64u(clock.now().to_bytes(8, "big")).encode() + _count(), seed=77, **details)


_counted = iter(range(10_000))


def _count() -> bytes:
    return str(next(_counted)).encode()


def refusal(call: Callable[[], object]) -> str:
    with pytest.raises(CountersignError) as caught:
        call()
    return caught.value.code


def size(network: RunningNetwork) -> int:
    return RegistryClient(network.registry_url, network.record).checkpoint().checkpoint.size


class TestChanges:
    def test_recorded_answered_and_repeatable(self, network: RunningNetwork, wallet: Wallet) -> None:
        change, _ = wallet.change(add=(another_key(),)).build()
        before = size(network)
        first, again = wallet.relay.change_identity(change), wallet.relay.change_identity(change)
        assert first == again
        assert [verify_receipt(receipt, network.record).entry for receipt in first] == [change.entry]
        assert size(network) == before + 1

    def test_one_change_sent_by_many_at_once_is_recorded_once(self, network: RunningNetwork, wallet: Wallet) -> None:
        change, _ = wallet.change(add=(another_key(),)).build()
        before, answers = size(network), list[Any]()

        def send() -> None:
            answers.append(wallet.relay.change_identity(change))

        threads = [threading.Thread(target=send) for _ in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(answers) == 6
        assert len({tuple(receipt.index for receipt in each) for each in answers}) == 1
        assert size(network) == before + 1

    def test_of_two_changes_at_once_one_is_recorded(self, network: RunningNetwork, wallet: Wallet) -> None:
        spare = another_key()
        wallet.apply(wallet.change(add=(spare,)))
        one, _ = wallet.change(add=(another_key(),)).build()
        two, _ = wallet.change(key=spare, add=(another_key(),)).build()
        before, outcomes = size(network), list[str]()

        def send(change: IdentityChange) -> None:
            try:
                wallet.relay.change_identity(change)
                outcomes.append("recorded")
            except CountersignError as error:
                outcomes.append(error.code)

        threads = [threading.Thread(target=send, args=(change,)) for change in (one, two)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert sorted(outcomes) == ["identity_commitment", "recorded"]
        assert size(network) == before + 1

    def test_a_new_key_signs_in_and_a_removed_one_does_not(self, client: Client, wallet: Wallet) -> None:
        spare, main = another_key(), wallet.person.key
        wallet.apply(wallet.change(add=(spare,)))
        wallet.approve(client.ask())
        wallet.person.key = spare
        wallet.approve(client.ask())
        wallet.apply(wallet.change(remove=(main.credential_id,)))
        wallet.approve(client.ask())
        wallet.person.key = main
        assert refusal(lambda: wallet.approve(client.ask())) == "credential_removed"

    def test_an_approval_under_the_record_before_is_refused(self, client: Client, wallet: Wallet) -> None:
        asked = client.ask()
        claimed, token = wallet.claim(asked)
        approval = wallet.approval(claimed)
        wallet.apply(wallet.change(add=(another_key(),)))
        send = lambda: wallet.relay.approve(asked.link.request_id, token, approval)  # noqa: E731
        assert refusal(send) == "identity_commitment"
        wallet.relay.approve(asked.link.request_id, token, wallet.approval(claimed))

    def test_an_approval_that_waits_for_the_registry_is_dropped_by_a_change(
        self, network: RunningNetwork, client: Client, wallet: Wallet
    ) -> None:
        asked = client.ask()
        claimed, token = wallet.claim(asked)
        approval = wallet.approval(claimed)
        change, _ = wallet.change(add=(another_key(),)).build()
        send = lambda: wallet.relay.approve(asked.link.request_id, token, approval)  # noqa: E731
        network.kill("registry")
        try:
            assert refusal(send) == "registry_down"
        finally:
            network.start("registry")
        wallet.relay.change_identity(change)
        before = size(network)
        assert refusal(send) == "identity_commitment"
        assert size(network) == before

    def test_a_computer_that_was_removed_makes_no_challenge(self, client: Client, wallet: Wallet) -> None:
        wallet.apply(wallet.change(computer="laptop"))
        laptop = ed25519.public_key(wallet.person.secret("device/laptop"))
        wallet.approve(client.ask())
        wallet.apply(wallet.change(remove_computers=(laptop,)))
        gone = wallet.change(made_by="k-challenge/laptop")
        assert refusal(lambda: wallet.apply(gone)) == "challenge_key"
        assert refusal(lambda: wallet.relay.open_identity(wallet.ask_by_key("device/laptop"))) == "computer_removed"

    def test_the_phrase_brings_a_new_key_when_all_are_lost(self, client: Client, wallet: Wallet) -> None:
        wallet.apply(wallet.change(recovery="recovery"))
        address = wallet.approve(client.ask()).session_address
        lost, new = wallet.person.key, another_key()
        stored = wallet.relay.open_identity(wallet.ask_by_key("recovery"))
        assert stored.opening == wallet.person.opening
        change = wallet.change(
            key=None,
            add=(new,),
            remove=(lost.credential_id,),
            computer="new",
            renew=True,
            sessions=[wallet.session_at(client.site)],
        )
        assert len(wallet.apply(change)) == 2
        assert refusal(lambda: wallet.relay.open_identity(wallet.ask_by_touch(lost))) == "credential_removed"
        wallet.person.key = new
        assert wallet.approve(client.ask()).session_address == address

    def test_a_credential_of_another_identity(self, network: RunningNetwork, wallet: Wallet) -> None:
        other = Wallet(network)
        other.enrol()
        assert refusal(lambda: wallet.apply(wallet.change(add=(other.person.key,)))) == "enrolment_refused"
        removed = another_key()
        wallet.apply(wallet.change(add=(removed,)))
        wallet.apply(wallet.change(remove=(removed.credential_id,)))
        assert refusal(lambda: wallet.apply(wallet.change(add=(removed,)))) == "credential_removed"
        assert refusal(lambda: other.apply(other.change(add=(removed,)))) == "enrolment_refused"

    def test_a_phrase_of_another_identity(self, network: RunningNetwork, wallet: Wallet) -> None:
        other = Wallet(network)
        wallet.apply(wallet.change(recovery="recovery"))
        phrase = wallet.person.secret("recovery")
        other.enrol()
        stolen = ed25519.public_key(phrase)
        change = other.change(record_changes={"recovery_pk": stolen}, proof_changes={"recovery": bytes(64)})
        assert refusal(lambda: other.apply(change)) == "recovery_taken"
        wallet.apply(wallet.change(recovery=""))
        assert refusal(lambda: wallet.relay.open_identity(wallet.ask_by_key("recovery"))) == "recovery_unknown"

    def test_a_second_factor_signs_in(self, client: Client, wallet: Wallet) -> None:
        u2f = another_key(second_factor=True)
        wallet.apply(wallet.change(add=(u2f,)))
        wallet.person.key = u2f
        asked = client.ask()
        wallet.approve(asked)
        assert claims(client.tokens(asked)["id_token"])["amr"] == ["hwk"]

    @pytest.mark.parametrize(
        ("aaguid", "amr"), [(LINUX_GATE_AAGUID, "swk"), (VIRTUAL_AAGUID, "swk"), ("11" * 16, "hwk")]
    )
    def test_what_signed_is_told_truly(self, client: Client, wallet: Wallet, aaguid: str, amr: str) -> None:
        key = another_key(aaguid=bytes.fromhex(aaguid))
        wallet.apply(wallet.change(add=(key,)))
        wallet.person.key = key
        asked = client.ask()
        wallet.approve(asked)
        assert claims(client.tokens(asked)["id_token"])["amr"] == [amr]

    def test_the_enrolment_sent_again_after_a_change(self, wallet: Wallet) -> None:
        enrolled = Wallet(wallet.network)
        enrolment, vault, signature = enrolled.enrolment(), enrolled.person.vault, enrolled.person.sign_vault()
        first = enrolled.relay.enrol(enrolment, vault, signature)
        enrolled.apply(enrolled.change())
        again = enrolled.relay.enrol(enrolment, vault, signature)
        assert (again.entry, again.index) == (first.entry, first.index)

    def test_the_longest_change_fits(self, wallet: Wallet) -> None:
        vault = sealed_vault(wallet.person.identity_id, 2, payload="A" * 130_000)
        change, _ = wallet.change(vault=vault, add=tuple(another_key() for _ in range(8))).build()
        assert len(jcs({"change": change.to_json()})) < CHANGE_MAX
        wallet.relay.change_identity(change)


class TestRekeyed:
    def test_a_session_goes_on_under_the_same_address(
        self, network: RunningNetwork, client: Client, wallet: Wallet
    ) -> None:
        before = wallet.approve(client.ask())
        receipts = wallet.apply(wallet.change(renew=True, sessions=[wallet.session_at(client.site)]))
        rekeyed = verify_receipt(receipts[1], network.record).entry
        assert rekeyed.kind == "session.rekeyed"
        asked = client.ask()
        after = wallet.approve(asked)
        assert after.session_address == before.session_address == rekeyed.fields["address"]
        assert after.receipts[0].entry == rekeyed
        assert after.receipts[0].openings["provider"].value == client.site.client_id
        assert claims(client.tokens(asked)["id_token"])["session_generation"] == 0

    def test_tokens_and_a_permission_from_before_stay_good(self, client: Client, wallet: Wallet) -> None:
        asked = client.ask()
        wallet.approve(asked)
        tokens = client.tokens(asked)
        wallet.apply(wallet.change(renew=True, sessions=[wallet.session_at(client.site)]))
        assert client.userinfo(tokens["access_token"], asked.key).status == 200
        renewed: Any = client.refresh(tokens["refresh_token"], asked.key).json()
        assert renewed["receipts"] == tokens["receipts"]

    def test_a_site_takes_permissions_from_before_and_after(
        self, network: RunningNetwork, client: Client, wallet: Wallet, tmp_path: Any
    ) -> None:
        store = ProviderStore(tmp_path / "site.sqlite3")
        taking = Delegations(network=network.record, record=client.site.record, store=store)
        old, new = client.ask(), client.ask()
        wallet.approve(old)
        wallet.apply(wallet.change(renew=True, sessions=[wallet.session_at(client.site)]))
        wallet.approve(new)
        taken = []
        for asked in (old, new):
            tokens = client.tokens(asked)
            taken.append(taking.present({"auth_sig": tokens["auth_sig"], "receipts": tokens["receipts"]}))
        assert taken[0].address == taken[1].address
        assert taken[0].account != taken[1].account
        store.close()

    def test_the_seed_before_opens_no_session(self, client: Client, wallet: Wallet) -> None:
        wallet.approve(client.ask())
        wallet.apply(wallet.change(renew=True, sessions=[wallet.session_at(client.site)]))
        asked = client.ask()
        claimed, token = wallet.claim(asked)
        wallet.person.seeds = 0
        thief = wallet.approval(claimed)
        send = lambda: wallet.relay.approve(asked.link.request_id, token, thief)  # noqa: E731
        assert refusal(send) == "binding"
        assert refusal(lambda: wallet.revoke_session(client.site)) == "account_mismatch"

    def test_a_live_session_is_not_left_behind(self, network: RunningNetwork, client: Client, wallet: Wallet) -> None:
        wallet.approve(client.ask())
        before = size(network)
        assert refusal(lambda: wallet.apply(wallet.change(renew=True))) == "entries"
        assert size(network) == before
        wallet.approve(client.ask())

    def test_an_ended_session_is(self, client: Client, wallet: Wallet) -> None:
        wallet.approve(client.ask())
        wallet.revoke_session(client.site)
        ended = wallet.change(renew=True, sessions=[wallet.session_at(client.site)])
        assert refusal(lambda: wallet.apply(ended)) == "session_revoked"
        assert len(wallet.apply(wallet.change(renew=True))) == 1
        wallet.generation = 1
        wallet.approve(client.ask())

    def test_several_sites_and_several_seeds(self, network: RunningNetwork, client: Client, wallet: Wallet) -> None:
        other = Client(network, Site())
        other.site.register(network)
        addresses = [wallet.approve(each.ask()).session_address for each in (client, other)]
        for _ in range(2):
            sessions = [wallet.session_at(each.site) for each in (client, other)]
            assert len(wallet.apply(wallet.change(renew=True, sessions=sessions))) == 3
        assert [wallet.approve(each.ask()).session_address for each in (client, other)] == addresses
        wallet.revoke_session(client.site)
        stored = wallet.relay.open_identity(wallet.ask_by_key())
        assert {session.address for session in stored.sessions} == set(addresses)

    def test_a_session_that_ends_before_the_registry_hears_of_it(
        self, network: RunningNetwork, client: Client, wallet: Wallet
    ) -> None:
        """The relay looked, the session ended, the registry refuses: nothing is kept, and another change may come."""
        wallet.approve(client.ask())
        change = wallet.change(renew=True, sessions=[wallet.session_at(client.site)])
        sent, _ = change.build()
        network.kill("registry")
        try:
            assert refusal(lambda: wallet.relay.change_identity(sent)) == "registry_down"
        finally:
            network.start("registry")
        wallet.revoke_session(client.site)
        before = size(network)
        assert refusal(lambda: wallet.relay.change_identity(sent)) == "session_revoked"
        assert size(network) == before
        assert len(wallet.apply(wallet.change(renew=True))) == 1

    @pytest.mark.slow
    def test_as_many_as_one_change_can_carry_on(self, network: RunningNetwork) -> None:
        wallet = Wallet(network)
        wallet.enrol()
        sites = [Site() for _ in range(40)]
        for site in sites:
            site.register(network)
            wallet.approve(Client(network, site).ask())
        assert len(sites) < REKEYS_MAX
        receipts = wallet.apply(wallet.change(renew=True, sessions=[wallet.session_at(site) for site in sites]))
        assert len(receipts) == 41
        assert len(wallet.relay.open_identity(wallet.ask_by_key()).sessions) == 40


class TestOpened:
    @pytest.mark.parametrize("way", ["device", "recovery", "credential"])
    def test_what_is_handed_out(self, network: RunningNetwork, client: Client, wallet: Wallet, way: str) -> None:
        wallet.apply(wallet.change(recovery="recovery"))
        answer = wallet.approve(client.ask())
        wallet.approve(client.ask())
        asked = wallet.ask_by_touch() if way == "credential" else wallet.ask_by_key(way)
        stored = wallet.relay.open_identity(asked)
        assert stored.opening == wallet.person.opening
        assert stored.vault == wallet.person.vault
        receipt = verify_receipt(stored.receipt, network.record)
        assert receipt.entry.kind == "identity.changed"
        assert unb64u(receipt.entry.text("commitment")) == stored.opening.commitment
        (session,) = stored.sessions
        assert (session.provider, session.generation) == (client.site.client_id, 0)
        assert (session.address, session.logins) == (answer.session_address, 2)
        assert session.first_login <= session.last_login
        assert abs(stored.server_time - clock.now()) <= 1

    def test_before_any_change_the_receipt_is_the_enrolments(self, network: RunningNetwork, wallet: Wallet) -> None:
        stored = wallet.relay.open_identity(wallet.ask_by_key())
        assert verify_receipt(stored.receipt, network.record).entry.kind == "identity.enrolled"
        assert stored.sessions == ()

    def test_lookup(self, wallet: Wallet) -> None:
        spare = another_key()
        wallet.apply(wallet.change(add=(spare,)))
        found = wallet.relay.lookup_identity(wallet.person.identity_id)
        assert found.credentials == (wallet.person.key.credential_id, spare.credential_id)
        assert found.prf_salt == VaultCopy.parse(wallet.person.vault).prf_salt
        assert found.nonce != wallet.relay.lookup_identity(wallet.person.identity_id).nonce
        assert refusal(lambda: wallet.relay.lookup_identity("ab" * 32)) == "identity_unknown"

    def test_a_nonce_is_good_once(self, wallet: Wallet) -> None:
        asked = wallet.ask_by_touch()
        wallet.relay.open_identity(asked)
        assert refusal(lambda: wallet.relay.open_identity(asked)) == "proof_replayed"
        again = wallet.ask_by_touch(nonce=asked.relay_nonce)
        assert refusal(lambda: wallet.relay.open_identity(again)) == "proof_replayed"
        by_key = wallet.ask_by_key()
        wallet.relay.open_identity(by_key)
        assert refusal(lambda: wallet.relay.open_identity(by_key)) == "proof_replayed"

    def test_a_nonce_that_failed_is_not_used_up(self, wallet: Wallet) -> None:
        asked = wallet.ask_by_touch()
        spoilt = dataclasses.replace(asked, webauthn=dataclasses.replace(asked.webauthn, signature=bytes(70)))
        assert refusal(lambda: wallet.relay.open_identity(spoilt)) == "assertion_signature"
        wallet.relay.open_identity(asked)

    def test_a_registry_that_is_away_uses_no_nonce_up(
        self, network: RunningNetwork, client: Client, wallet: Wallet, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Of a session whose answer was lost the registry is asked first; the same question is good once it is back."""
        relay = Relay.of(Parts.open(network.folder / "relay", network.record))  # in this process, beside the other
        asked = client.ask()
        claimed, token = wallet.claim(asked)
        approval, openings = wallet.approval(claimed), (wallet.ask_by_touch(), wallet.ask_by_key())
        sent: JsonValue = {
            "request_id": asked.link.request_id,
            "claim_token": b64u(token),
            "approval": approval.to_json(),
        }

        def lost(*_: object) -> None:
            raise PeerError("registry_down")

        with monkeypatch.context() as patch:
            patch.setattr(RegistryClient, "submit", lost)
            assert refusal(lambda: relay.approvals.approve(sent)) == "registry_down"
        network.kill("registry")
        try:
            for opening in openings:
                assert refusal(partial(relay.openings.open, opening.to_json(), "192.0.2.1")) == "registry_down"
        finally:
            network.start("registry")
        for opening in openings:
            assert relay.openings.open(opening.to_json(), "192.0.2.1")["sessions"] == []
        relay.close()

    def test_a_nonce_of_another_identity(self, network: RunningNetwork, wallet: Wallet) -> None:
        other = Wallet(network)
        other.enrol()
        nonce = other.relay.lookup_identity(other.person.identity_id).nonce
        assert refusal(lambda: wallet.relay.open_identity(wallet.ask_by_touch(nonce=nonce))) == "proof_stale"
        assert refusal(lambda: wallet.relay.open_identity(wallet.ask_by_touch(nonce=bytes(32)))) == "proof_stale"
        later = (int.from_bytes(nonce[:8], "big") + 3_600).to_bytes(8, "big") + nonce[8:]
        assert refusal(lambda: other.relay.open_identity(other.ask_by_touch(nonce=later))) == "proof_stale"

    def test_a_touch_counts(self, client: Client, wallet: Wallet) -> None:
        copied = dataclasses.replace(wallet.person.key)
        wallet.relay.open_identity(wallet.ask_by_touch())
        wallet.person.key = copied
        assert refusal(lambda: wallet.approve(client.ask())) == "counter"

    @pytest.mark.parametrize("offset", [-OPEN_SKEW - 5, OPEN_SKEW + 5])
    def test_a_clock_that_is_off(self, wallet: Wallet, offset: int) -> None:
        asked = wallet.ask_by_key(time=clock.now() + offset)
        assert refusal(lambda: wallet.relay.open_identity(asked)) == "proof_stale"

    @pytest.mark.parametrize(
        ("make", "code"),
        [
            pytest.param(lambda w: w.ask_by_key(secret=bytes(32)), "computer_removed", id="another-device"),
            pytest.param(lambda w: w.ask_by_key(identity_id="ab" * 32), "identity_unknown", id="another-identity"),
            pytest.param(lambda w: w.ask_by_key("recovery"), "recovery_unknown", id="a-phrase-that-is-none"),
            pytest.param(lambda w: w.ask_by_touch(another_key()), "credential_unknown", id="another-key"),
            pytest.param(
                lambda w: dataclasses.replace(w.ask_by_key(), signature=bytes(64)), "bad_signature", id="unsigned"
            ),
        ],
    )
    def test_refused(self, wallet: Wallet, make: Callable[[Wallet], OpenByKey], code: str) -> None:
        assert refusal(lambda: wallet.relay.open_identity(make(wallet))) == code

    def test_an_identity_whose_enrolment_was_not_recorded(self, network: RunningNetwork) -> None:
        wallet = Wallet(network)
        enrolment = wallet.enrolment()
        network.kill("registry")
        try:
            assert refusal(lambda: wallet.enrol(enrolment)) == "registry_down"
            assert refusal(lambda: wallet.relay.lookup_identity(wallet.person.identity_id)) == "identity_unknown"
            assert refusal(lambda: wallet.relay.open_identity(wallet.ask_by_key())) == "identity_unknown"
        finally:
            network.start("registry")
        wallet.enrol(enrolment)
        wallet.relay.open_identity(wallet.ask_by_key())


FEW, MORE = 3, 5


@pytest.fixture
def patient(network: RunningNetwork, monkeypatch: pytest.MonkeyPatch) -> Iterator[Openings]:
    """The relay's own part that hands identities out, which lets few through, and none again."""
    monkeypatch.setattr(openings, "OPENS_BURST", FEW)
    monkeypatch.setattr(openings, "DEVICE_OPENS_BURST", MORE)
    monkeypatch.setattr(openings, "OPENS_PER_SECOND", 0)
    monkeypatch.setattr(openings, "DEVICE_OPENS_PER_SECOND", 0)
    relay = Relay.of(Parts.open(network.folder / "relay", network.record))
    yield relay.openings
    relay.close()


class TestHowOften:
    """Who asks too often waits, and nobody else does."""

    def test_strangers_by_their_address(self, patient: Openings, wallet: Wallet) -> None:
        body: JsonValue = {"identity_id": wallet.person.identity_id}
        for _ in range(FEW):
            patient.lookup(body, "192.0.2.1")
        assert refusal(lambda: patient.lookup(body, "192.0.2.1")) == "rate_limited"
        by_touch, by_phrase = wallet.ask_by_touch().to_json(), wallet.ask_by_key("recovery").to_json()
        for asked in (by_touch, by_phrase):  # a touch and a phrase are a stranger's until they are proven
            assert refusal(partial(patient.open, asked, "192.0.2.1")) == "rate_limited"
        patient.lookup(body, "192.0.2.2")
        patient.open(by_touch, "192.0.2.2")
        patient.open(wallet.ask_by_key().to_json(), "192.0.2.1")  # a computer is no stranger

    def test_what_is_malformed_is_not_counted(self, patient: Openings, wallet: Wallet) -> None:
        for _ in range(2 * FEW):
            assert refusal(lambda: patient.lookup({"identity_id": "x"}, "192.0.2.1")) == "malformed"
        patient.lookup({"identity_id": wallet.person.identity_id}, "192.0.2.1")

    def test_computers_by_their_address(self, patient: Openings, network: RunningNetwork, wallet: Wallet) -> None:
        forged = wallet.ask_by_key(secret=bytes(32)).to_json()
        for _ in range(MORE):
            assert refusal(lambda: patient.open(forged, "192.0.2.1")) == "computer_removed"
        asked = wallet.ask_by_key().to_json()
        assert refusal(lambda: patient.open(asked, "192.0.2.1")) == "rate_limited"
        patient.lookup({"identity_id": wallet.person.identity_id}, "192.0.2.1")
        patient.open(asked, "192.0.2.2")

    def test_owners_by_their_identity(self, patient: Openings, network: RunningNetwork, wallet: Wallet) -> None:
        forged = dataclasses.replace(wallet.ask_by_key(), signature=bytes(64)).to_json()
        for number in range(2 * FEW):  # who proves nothing spends nothing of the owner's
            assert refusal(partial(patient.open, forged, f"198.51.100.{number}")) == "bad_signature"
        for number in range(FEW):
            patient.open(wallet.ask_by_key().to_json(), f"203.0.113.{number}")
        asked = wallet.ask_by_key().to_json()
        assert refusal(lambda: patient.open(asked, "203.0.113.99")) == "rate_limited"
        other = Wallet(network)
        other.enrol()
        patient.open(other.ask_by_key().to_json(), "203.0.113.99")
        patient._owners._buckets.clear()  # as time does
        patient.open(asked, "203.0.113.99")  # the nonce was not used up


class TestEnrolledVault:
    @pytest.mark.parametrize(
        ("changes", "code"),
        [
            pytest.param({"vault": b"sealed"}, "malformed", id="no-vault"),
            pytest.param({"version": 2}, "vault_copy", id="a-later-version"),
            pytest.param({"identity": "ab" * 32}, "vault_copy", id="another-identitys"),
            pytest.param({"signature": bytes(64)}, "possession", id="unsigned"),
        ],
    )
    def test_refused(self, network: RunningNetwork, changes: dict[str, Any], code: str) -> None:
        wallet = Wallet(network)
        person, before = wallet.person, size(network)
        identity, version = changes.get("identity", person.identity_id), changes.get("version", 1)
        vault = changes.get("vault") or sealed_vault(identity, version)
        signature = changes.get("signature") or person.sign_vault()
        assert refusal(lambda: wallet.relay.enrol(wallet.enrolment(), vault, signature)) == code
        assert size(network) == before

    def test_the_same_enrolment_with_another_vault(self, wallet: Wallet) -> None:
        made = Wallet(wallet.network)
        enrolment = made.enrolment()
        made.enrol(enrolment)
        other = sealed_vault(made.person.identity_id, 1, payload="AAAA")
        signature = ed25519.sign(made.person.secret("identity"), vault_message(made.person.identity_id, 1, other))
        assert refusal(lambda: made.relay.enrol(enrolment, other, signature)) == "identity_exists"
        assert made.relay.open_identity(made.ask_by_key()).vault == made.person.vault


@pytest.mark.slow
def test_who_asks_too_often_waits(tmp_path_factory: pytest.TempPathFactory) -> None:
    with running_network(tmp_path_factory.mktemp("limits"), ("registry", "relay")) as running:
        wallet = Wallet(running)
        wallet.enrol()
        call = Call(running.relay_url)
        answers = [
            error_of(call.post("/identities/lookup", {"identity_id": "ab" * 32})) for _ in range(2 * OPENS_BURST)
        ]
        assert answers[0] == (404, "identity_unknown")
        assert answers[-1] == (429, "rate_limited")
        stored = wallet.relay.open_identity(wallet.ask_by_key())  # a computer that the record names is no stranger
        assert stored.opening.record.identity_id == wallet.person.identity_id
