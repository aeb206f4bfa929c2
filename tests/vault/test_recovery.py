import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldkit.errors import Code, VaultError
from fieldkit.vault import recovery

SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def mistyped_group(text: str) -> int:
    with pytest.raises(VaultError) as caught:
        recovery.normalise(text)
    assert caught.value.code is Code.WRONG_RECOVERY_CODE
    group = caught.value.facts["group"]
    assert isinstance(group, int)
    return group


def test_codes_are_random_and_hidden() -> None:
    made = [recovery.generate() for _ in range(100)]
    assert len({code.text for code in made}) == 100
    assert made[0].text not in repr(made[0])
    assert [len(group) for group in made[0].groups] == [5] * 8


def test_a_code_is_read_as_people_type_it() -> None:
    code = recovery.generate()
    loose = code.text.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    assert recovery.normalise(f"  {loose}\n") == code
    assert recovery.normalise(code.text.replace("-", "")) == code
    cyrillic = code.text.translate(str.maketrans("ABCEHKMPTX", "АВСЕНКМРТХ"))
    assert recovery.normalise(cyrillic) == code


def test_every_single_wrong_sign_is_told_with_its_group() -> None:
    code = recovery.generate().text
    for at, sign in enumerate(code):
        if sign == "-":
            continue
        for other in (*SIGNS, "U", "?"):
            if other != sign:
                assert mistyped_group(code[:at] + other + code[at + 1 :]) == at // 6 + 1


@given(st.randoms(use_true_random=False))
def test_exchanged_neighbours_and_groups_are_told(rng: random.Random) -> None:
    groups = list(recovery.generate().groups)
    number = rng.randrange(8)
    at = rng.randrange(4)
    group = groups[number]
    swapped = group[:at] + group[at + 1] + group[at] + group[at + 2 :]
    if swapped != group:
        assert mistyped_group("-".join([*groups[:number], swapped, *groups[number + 1 :]])) == number + 1
    first, second = sorted(rng.sample(range(8), 2))
    groups[first], groups[second] = groups[second], groups[first]
    if groups[first] != groups[second]:
        assert mistyped_group("-".join(groups)) == first + 1


@pytest.mark.parametrize("length", [0, 1, 39, 41, 80])
def test_a_wrong_number_of_signs_is_told(length: int) -> None:
    with pytest.raises(VaultError) as caught:
        recovery.normalise("0" * length)
    assert caught.value.facts == {"group": 0, "signs": length}
