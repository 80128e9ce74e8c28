"""What a provider sends to be registered, which follows from what the registry has."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

import pytest

from authenticator.errors import CountersignError, PeerError, VerificationError
from authenticator.protocol.entry import Entry
from authenticator.protocol.provider_record import ProviderRecord
from authenticator.protocol.receipt import Receipt
from authenticator.provider.key import ProviderKey
from authenticator.provider.registration import record_after, register_provider
from authenticator.verify.provider import check_follows
from tests.fakes.refusal import refused
from tests.fakes.registered import PERMISSIONS
from tests.fakes.world import Log, network, provider, seed

KEY = ProviderKey(seed("photos"))
CONTENTS = provider()
MORE = replace(CONTENTS, permissions=PERMISSIONS)


@dataclass
class Services:
    """A relay and a registry that keep the rule, fail as often as told, and may be overtaken before they answer."""

    log: Log = field(default_factory=lambda: Log(network()))
    sent: list[Entry] = field(default_factory=list)
    failures: list[CountersignError] = field(default_factory=list)
    overtaking: list[ProviderRecord] = field(default_factory=list)
    waited: list[float] = field(default_factory=list)

    def newest(self, provider_id: str) -> Receipt | None:
        return self.log.registration(provider_id)

    def register(self, entry: Entry) -> Receipt:
        self.sent.append(entry)
        if self.overtaking:
            Services(self.log).start(self.overtaking.pop(0))
        if self.failures:
            raise self.failures.pop(0)
        found = self.newest(entry.text("provider"))
        if found is not None and found.entry == entry:
            return found
        known = None if found is None else ProviderRecord.from_json(found.entry.fields["record"])
        check_follows(ProviderRecord.from_json(entry.fields["record"]), known)
        (index,) = self.log.append(entry)
        return self.log.receipt(entry, index)

    def start(self, contents: ProviderRecord) -> ProviderRecord:
        """What a provider's start does; what is registered then."""
        receipt = register_provider(
            self.log.network, contents, KEY, self.newest, self.register, pause=self.waited.append
        )
        return ProviderRecord.from_json(receipt.entry.fields["record"])


def test_a_start_with_nothing_new_records_nothing_new() -> None:
    services = Services()
    assert [services.start(CONTENTS) for _ in range(3)] == [CONTENTS] * 3
    receipt = services.newest(CONTENTS.provider)
    assert receipt is not None
    assert receipt.index == 0


def test_what_changed_follows_what_is_registered() -> None:
    services = Services()
    services.start(CONTENTS)
    second = services.start(MORE)
    assert second == MORE.after(CONTENTS)
    assert services.start(MORE) == second
    assert services.start(CONTENTS) == CONTENTS.after(second)


def test_the_registered_record_is_sent_again_to_a_relay_that_may_not_know_it() -> None:
    services = Services()
    services.start(CONTENTS)
    services.start(MORE)
    services.start(MORE)
    assert services.sent[-1] == services.sent[-2]


def test_a_worker_that_came_second_with_the_same_is_answered_with_the_same() -> None:
    services = Services()
    services.start(CONTENTS)
    services.overtaking = [MORE]
    assert services.start(MORE) == MORE.after(CONTENTS)


def test_a_worker_that_was_overtaken_follows_what_came_first() -> None:
    services, other = Services(), replace(CONTENTS, name="Other")
    services.start(CONTENTS)
    services.overtaking = [other]
    assert services.start(MORE) == MORE.after(other.after(CONTENTS))


def test_a_worker_that_is_overtaken_for_ever_says_so() -> None:
    services = Services()
    services.start(CONTENTS)
    services.overtaking = [replace(CONTENTS, name=f"Other {number}") for number in range(9)]
    refused("provider_not_next", lambda: services.start(MORE))
    assert services.overtaking


def test_services_that_are_still_starting_are_waited_for() -> None:
    services = Services(failures=[PeerError("relay_down"), PeerError("registry_down")])
    assert services.start(CONTENTS) == CONTENTS
    assert len(services.waited) == 2


@pytest.mark.parametrize(
    ("change", "code"),
    [
        pytest.param(lambda r: replace(r, origins=("https://other.example",)), "provider_moved", id="another-address"),
        pytest.param(
            lambda r: replace(r, origins=("https://other.example", *r.origins)), "provider_moved", id="address-before"
        ),
    ],
)
def test_what_cannot_be_changed_is_refused_at_once(
    change: Callable[[ProviderRecord], ProviderRecord], code: str
) -> None:
    services = Services()
    services.start(CONTENTS)
    refused(code, lambda: services.start(change(CONTENTS)))
    assert services.waited == []


def test_a_receipt_for_another_record_is_refused() -> None:
    services = Services()
    services.start(CONTENTS)
    old = services.newest(CONTENTS.provider)
    assert old is not None
    with pytest.raises(VerificationError) as caught:
        register_provider(services.log.network, MORE, KEY, services.newest, lambda _entry: old)
    assert caught.value.code == "inclusion"


def test_the_place_of_the_contents_does_not_matter() -> None:
    newest = MORE.after(CONTENTS)
    assert record_after(CONTENTS, None) == CONTENTS
    assert record_after(MORE, newest) == newest
    assert record_after(newest, newest) == newest
    assert record_after(CONTENTS, newest) == CONTENTS.after(newest)
