"""ECVRF-EDWARDS25519-SHA512-TAI: RFC 9381, appendix B.3, and what must hold for every key and input."""

from __future__ import annotations

import hashlib
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nacl import bindings

from authenticator.protocol import vrf
from tests.fakes.refusal import refused

# Examples 16 to 18: secret, public key, input, proof, output.
RFC9381 = [
    (
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        (
            "8657106690b5526245a92b003bb079ccd1a92130477671f6fc01ad16f26f723f26f8a57ccaed74ee1b190bed1f479d97"
            "27d2d0f9b005a6e456a35d4fb0daab1268a1b0db10836d9826a528ca76567805"
        ),
        (
            "90cf1df3b703cce59e2a35b925d411164068269d7b2d29f3301c03dd757876ff"
            "66b71dda49d2de59d03450451af026798e8f81cd2e333de5cdf4f3e140fdd8ae"
        ),
    ),
    (
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        (
            "f3141cd382dc42909d19ec5110469e4feae18300e94f304590abdced48aed5933bf0864a62558b3ed7f2fea45c92a465"
            "301b3bbf5e3e54ddf2d935be3b67926da3ef39226bbc355bdc9850112c8f4b02"
        ),
        (
            "eb4440665d3891d668e7e0fcaf587f1b4bd7fbfe99d0eb2211ccec90496310eb"
            "5e33821bc613efb94db5e5b54c70a848a0bef4553a41befc57663b56373a5031"
        ),
    ),
    (
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        (
            "9bc0f79119cc5604bf02d23b4caede71393cedfbb191434dd016d30177ccbf8096bb474e53895c362d8628ee9f9ea3c0"
            "e52c7a5c691b6c18c9979866568add7a2d41b00b05081ed0f58ee5e31b3a970e"
        ),
        (
            "645427e5d00c62a23fb703732fa5d892940935942101e456ecca7bb217c61c45"
            "2118fec1219202a0edcf038bb6373241578be7217ba85a2687f7a0310b2df19f"
        ),
    ),
]
ORDER_2 = (2**255 - 20).to_bytes(32, "little")
ORDER_4 = bytes(32)
ORDER_8 = bytes.fromhex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05")
SEEDS = st.binary(min_size=32, max_size=32)


@pytest.mark.parametrize(
    ("secret", "public", "alpha", "proof", "output"), RFC9381, ids=["example-16", "example-17", "example-18"]
)
def test_rfc9381(secret: str, public: str, alpha: str, proof: str, output: str) -> None:
    assert vrf.public_key(bytes.fromhex(secret)).hex() == public
    assert vrf.prove(bytes.fromhex(secret), bytes.fromhex(alpha)).hex() == proof
    assert vrf.verify(bytes.fromhex(public), bytes.fromhex(alpha), bytes.fromhex(proof)).hex() == output
    assert vrf.proof_to_hash(bytes.fromhex(proof)).hex() == output


@given(SEEDS, st.binary(max_size=100))
def test_every_proof_holds(secret: bytes, alpha: bytes) -> None:
    proof = vrf.prove(secret, alpha)
    assert vrf.prove(secret, alpha) == proof
    assert vrf.verify(vrf.public_key(secret), alpha, proof) == vrf.proof_to_hash(proof)


@given(SEEDS, st.binary(max_size=30), st.binary(max_size=30))
def test_other_inputs_have_other_outputs(secret: bytes, alpha: bytes, other: bytes) -> None:
    same = vrf.proof_to_hash(vrf.prove(secret, alpha)) == vrf.proof_to_hash(vrf.prove(secret, other))
    assert same is (alpha == other)


def test_inputs_that_need_several_tries() -> None:
    """About half of all hashes are no point: among twenty inputs, some need more than one try."""
    secret = hashlib.sha256(b"tries").digest()
    public = vrf.public_key(secret)
    for number in range(20):
        alpha = bytes([number])
        assert vrf.verify(public, alpha, vrf.prove(secret, alpha))


@pytest.mark.parametrize("torsion", [ORDER_2, ORDER_4, ORDER_8], ids=["order-2", "order-4", "order-8"])
def test_a_gamma_outside_the_prime_order_group(torsion: bytes) -> None:
    """Whoever holds the key can add a small part to gamma; the verdict is RFC 9381's, and the output the same.

    Such a proof holds exactly where the challenge wipes the small part out, which is why outputs clear the
    cofactor, and why nothing may depend on a proof's bytes being the only ones.
    """
    secret = hashlib.sha256(b"torsion").digest()
    public = vrf.public_key(secret)
    held = 0
    for number in range(24):
        alpha = bytes([number])
        proof = _with_small_part(secret, alpha, torsion)
        wiped_out = vrf._multiply(vrf._widen(proof[32:48]), torsion) == vrf._IDENTITY
        held += wiped_out
        if wiped_out:
            assert vrf.verify(public, alpha, proof) == vrf.proof_to_hash(vrf.prove(secret, alpha))
        else:
            refused("bad_proof", partial(vrf.verify, public, alpha, proof))
    assert 0 < held < 24


def _with_small_part(secret: bytes, alpha: bytes, torsion: bytes) -> bytes:
    """`prove`, with a part of small order added to gamma before the challenge is made."""
    x, _ = vrf._expand(secret)
    public = vrf._multiply_base(x)
    point = vrf._encode_to_curve(public, alpha)
    gamma = bindings.crypto_core_ed25519_add(vrf._multiply(x, point), torsion)
    nonce = vrf._reduce(hashlib.sha512(alpha).digest())
    c = vrf._challenge(public, point, gamma, vrf._multiply_base(nonce), vrf._multiply(nonce, point))
    product = bindings.crypto_core_ed25519_scalar_mul(vrf._widen(c), x)
    return gamma + c + bindings.crypto_core_ed25519_scalar_add(nonce, product)
