import pytest

from tests.bundle.parcels import Device


@pytest.fixture
def laptop() -> Device:
    made = Device(1)
    for text in ("Анна рассказала про спектакль", "вторая реплика", "третья"):
        made.publish(text)
    return made


@pytest.fixture
def office() -> Device:
    return Device(2)
