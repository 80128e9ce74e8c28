"""The provider record."""

from __future__ import annotations

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
