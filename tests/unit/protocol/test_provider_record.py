"""The provider record."""

from __future__ import annotations

from dataclasses import replace

from authenticator.protocol.canonical import jcs, parse_canonical, sha256
from authenticator.protocol.provider_record import ProviderRecord, provider_id

KEY = bytes(range(32))


def test_the_id_is_of_the_first_key() -> None:
    assert provider_id(KEY) == sha256(b"countersign/provider/v1" + KEY)[:16].hex()


def test_round_trip_through_bytes() -> None:
    record = ProviderRecord.create(
        KEY, "Photos", ["https://photos.example", "https://cdn.photos.example"], ["https://photos.example/back?a=b"]
    )
    assert ProviderRecord.from_json(parse_canonical(jcs(record.to_json()), 16_384)) == record
    assert record.provider == provider_id(KEY)
    assert record.host == "photos.example"


def test_the_host_keeps_its_port() -> None:
    assert ProviderRecord.create(KEY, "Photos", ["http://127.0.0.1:8473"]).host == "127.0.0.1:8473"


def test_a_rotated_key_keeps_the_id() -> None:
    record = ProviderRecord.create(KEY, "Photos", ["https://photos.example"]).to_json()
    record["public_key"] = "A" * 43
    assert ProviderRecord.from_json(record).provider == provider_id(KEY)


def test_a_later_record_counts_on_and_names_the_one_before() -> None:
    first = ProviderRecord.create(KEY, "Photos", ["https://photos.example"])
    later = replace(first, name="Pictures").after(first)
    assert (later.seq, later.prev) == (1, sha256(jcs(first.to_json())).hex())
    assert ProviderRecord.from_json(parse_canonical(jcs(later.to_json()), 16_384)) == later
    latest = replace(later, name="Photos").after(later)
    assert (latest.seq, latest.prev) == (2, later.digest)
    assert latest.says_the_same(first)
    assert not latest.says_the_same(later)


def test_a_first_record_says_nothing_of_its_place() -> None:
    first = ProviderRecord.create(KEY, "Photos", ["https://photos.example"])
    assert set(first.to_json()) == {"v", "provider", "name", "origins", "redirect_uris", "public_key"}
    assert first.has_first_key
    assert not replace(first, public_key=bytes(32)).has_first_key
