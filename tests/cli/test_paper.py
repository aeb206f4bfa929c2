"""Sheets from the command line say what they tell."""

from pathlib import Path

from tests.cli.conftest import Fieldkit


def test_a_page_that_tells_of_few_beside_an_earlier_one_says_so(fieldkit: Fieldkit, tmp_path: Path) -> None:
    assert fieldkit("new", "v", "--title", "T").code == 0
    (tmp_path / "codes.csv").write_text("code\nQueues\n", "utf-8")
    assert fieldkit("codebook", "import", "v", tmp_path / "codes.csv").code == 0

    def came(first: int, last: int) -> None:
        for number in range(first, last):
            assert fieldkit("respondent", "add", "v", "--code", f"R-{number:03d}").code == 0
            file = tmp_path / f"{number}.txt"
            file.write_text(f"I: {number}?\nR: The queues are long.\n", "utf-8")
            assert fieldkit("import", "v", file, "--respondent", f"R-{number:03d}").code == 0
        assert fieldkit("code", "v", "--code", "Queues", "--find", "queues").code == 0

    came(0, 6)
    page = ("sheet", "v", "--study", "-o", "page.pdf")
    assert fieldkit(*page, "--json").document["beside"] is None
    came(6, 8)
    told = fieldkit(*page)
    assert "2 counts tell what fewer than 5 people said. Give only one of the two away." in told.out
    assert fieldkit(*page, "--json").document["beside"]["counts"] == 2
