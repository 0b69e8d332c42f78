"""yente's interface: its own client asks, and gets what --json says."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from bot.api.services import Services
from bot.services.keys import Scope
from tests.integration import doors
from tests.integration.conftest import NewWork

NAMES = """Xiaomi;Huawei;Hikvision;SMIC;DJI;Tencent;ZTE;CATL;BYD;Alibaba;Baidu;SenseTime;Megvii;CloudWalk;Dahua
YITU;COMAC;AVIC;CNOOC;China Mobile;China Telecom;China Unicom;Inspur;Sugon;Hesai;Quectel;WuXi AppTec;BGI
Autel Robotics;TikTok
ByteDance;WeChat;Kaspersky Lab;Luokung;Gowin Semiconductor;Suirui Group;Ralls Corporation;Grindr;Nippon Steel;Broadcom
Lattice Semiconductor;Iran;Cuba;North Korea;Hyterra Bakery Cooperative;Nobody In Particular Ltd;Xiaomi Corp
中芯国际;小米集团;Хуавэй""".replace("\n", ";").split(";")


@pytest.fixture(scope="module")
def yente() -> Any:
    """The client, loaded when the first test needs it: it takes seconds."""
    return pytest.importorskip("yente_client")


@pytest.fixture
def services(facts: NewWork) -> Services:
    return doors.services(facts)


@pytest.fixture
def client(services: Services, yente: Any) -> Iterator[Any]:
    transport = httpx.WSGITransport(app=doors.web(services))
    secret = doors.key(services, scope=Scope.SCREEN)
    with yente.Client(api_key=secret, base_url="http://bot", transport=transport) as asking:
        yield asking


def test_fifty_names_are_matched_as_json_answers_them(services: Services, client: Any, yente: Any) -> None:
    assert len(set(NAMES)) == 50
    app = doors.caller(doors.web(services), doors.key(services))
    for name in NAMES:
        hits = client.match(yente.Company(name=name), limit=100)
        row = app.post("/v1/screen", json={"names": [name]}).get_json()["answers"][0]
        told = {(one["entity"]["id"], one["match"]["score"]) for one in (*row["findings"], *row["also"])}
        assert {(hit.id, hit.score) for hit in hits.matches} == told, name
        found = (*row["findings"], *row["also"])
        stands = {one["entity"]["id"] for one in found if one["status"] in ("designated", "suspended")}
        assert {hit.id for hit in hits.matches if hit.target} == stands, name
        near = {one["id"] for one in row["nearest"] if one["score"] >= 0.5}
        assert {hit.id for hit in hits.results} == near | {id for id, _ in told}, name


def test_a_match_has_our_dates_and_the_whole_answer_beside_it(services: Services, client: Any, yente: Any) -> None:
    top = client.match(yente.Company(name="CNOOC")).top
    assert top.schema_ == "Company"
    sanctions = {one.properties["programId"][0]: one for one in top.properties["sanctions"]}
    assert sanctions["US-NS-CMIC"].properties["listingDate"]
    assert set(sanctions["US-NS-CMIC"].properties["divestBy"]) <= set(top.properties["divestBy"])
    body = {"queries": {"q": {"schema": "Company", "properties": {"name": ["CNOOC"]}}}}
    raw = doors.caller(doors.web(services), doors.key(services)).post("/match/default", json=body).get_json()
    own = raw["responses"]["q"]["screenbot"][0]
    assert (own["outcome"], bool(own["lists"]), bool(own["not_searched"])) == ("match", True, True)


def test_the_client_searches_fetches_and_reads_catalog_and_algorithms(client: Any, yente: Any) -> None:
    found = client.search("Hikvision")
    entity = client.fetch(found.results[0].id)
    assert (entity.caption, entity.target) == (found.results[0].caption, True)
    catalog = client.datasets()
    assert {one.name for one in catalog.datasets} >= {"default", "us_dod_1260h", "us_ofac_sdn"}
    assert "us_ofac_sdn" not in {*catalog.current, *catalog.outdated}
    assert client.algorithms().best == "screenbot"
    assert client.match(yente.Company(name="Hikvision"), algorithm="best").matches


def test_one_list_alone_is_searched_where_one_is_named(client: Any, yente: Any) -> None:
    whole = client.match(yente.Company(name="Hikvision")).top
    alone = client.match(yente.Company(name="Hikvision"), datasets=["us_dod_1260h"]).top
    assert set(alone.datasets) == {"us_dod_1260h"} < set(whole.datasets)
    with pytest.raises(yente.NotFoundError, match="There is no list 'us_nothing'"):
        client.match(yente.Company(name="Hikvision"), datasets=["us_nothing"])


def test_what_is_known_beside_a_name_is_told_and_no_part_of_the_score(client: Any, yente: Any) -> None:
    top = client.match(yente.Company(name="Hikvision", country="fr")).top
    assert top.score == client.match(yente.Company(name="Hikvision")).top.score
    assert top.explanations["country"].detail == "differs from what the list gives"


def test_a_name_in_parts_or_a_number_is_screened_too(client: Any, yente: Any) -> None:
    parts = client.match(yente.Person(firstName="Dawei", lastName="Duan"))
    assert "Duan" in parts.top.caption
    number = client.match(yente.Company(isinCode="KYG9830T1067"))
    assert number.top.caption.startswith("Xiaomi")


def test_a_name_in_parts_is_screened_beside_another_name(client: Any, yente: Any) -> None:
    parts = client.match(yente.Person(alias="Nobody In Particular", firstName=["Wei", "Dawei"], lastName="Duan"))
    assert "Duan" in parts.top.caption


def test_parts_of_a_name_that_is_given_whole_are_not_screened_again(services: Services) -> None:
    app = doors.caller(doors.web(services), doors.key(services))
    properties = {"name": ["Duan Dawei"], "firstName": ["Dawei"], "lastName": ["Duan"]}
    answer = app.post("/match/default", json={"queries": {"q": {"schema": "Person", "properties": properties}}})
    assert [one["query"] for one in answer.get_json()["responses"]["q"]["screenbot"]] == ["Duan Dawei"]


def test_more_names_in_parts_than_are_screened_are_refused_and_not_passed_over(services: Services) -> None:
    app = doors.caller(doors.web(services), doors.key(services))
    properties = {part: [f"{part} {n}" for n in range(1000)] for part in ("firstName", "middleName", "lastName")}
    answer = app.post("/match/default", json={"queries": {"q": {"schema": "Person", "properties": properties}}})
    assert (answer.status_code, "at most 5 are screened" in answer.text) == (400, True)


def test_threshold_cutoff_and_limit_are_obeyed(client: Any, yente: Any) -> None:
    near = client.match(yente.Company(name="Hikvisian"), threshold=0.5, cutoff=0.0).top
    assert near.match
    assert not client.match(yente.Company(name="Hikvisian"), threshold=1.0).matches
    assert client.match(yente.Company(name="Hikvisian"), threshold=1.0, cutoff=0.999).results == []
    assert len(client.match(yente.Company(name="China"), limit=1).results) <= 1


@pytest.mark.parametrize(
    "call",
    [
        lambda client, _: client.adjacent("xiaomi"),
        lambda client, _: client.adjacent("xiaomi", prop="sanctions"),
        lambda client, yente: client.match(yente.Company(name="Xiaomi"), topics=["sanction"]),
        lambda client, yente: client.match(yente.Company(name="Xiaomi"), exclude_entities=["xiaomi"]),
        lambda client, yente: client.match(yente.Company(name="Xiaomi"), datasets=["us_dod_1260h", "us_dod_1237"]),
        lambda client, yente: client.match(yente.Company(name="Xiaomi"), weights={"name": 0.5}),
        lambda client, _: client.search("Xiaomi", countries=["cn"]),
        lambda client, _: client.search("Xiaomi", facets=["countries"]),
        lambda client, _: client.statements(canonical_id="xiaomi"),
    ],
)
def test_what_is_not_had_is_said_to_be_and_never_passed_over(client: Any, call: Any, yente: Any) -> None:
    with pytest.raises(yente.ServerError, match="501: Screenbot does not have|501: Weights"):
        call(client, yente)


@pytest.mark.parametrize(
    ("properties", "said"),
    [
        ({}, "no name and no number"),
        ({"name": ["…"]}, "no letter or digit"),
        ({"name": [f"Company {n}" for n in range(6)]}, "at most 5 are screened"),
    ],
)
def test_a_query_that_names_nothing_is_refused_and_is_no_empty_result(
    services: Services, properties: dict[str, list[str]], said: str
) -> None:
    body = {"queries": {"q": {"schema": "Company", "properties": properties}}}
    answer = doors.caller(doors.web(services), doors.key(services)).post("/match/default", json=body)
    assert (answer.status_code, said in json.dumps(answer.get_json())) == (400, True)


@pytest.mark.parametrize(
    "query",
    [
        "threshold=2",
        "threshold=nan",
        "cutoff=x",
        "limit=-1",
        "limit=501",
        "limit=٣",
        "algorithm=logic-v1",
        "offset=1.5",
    ],
)
def test_a_parameter_that_cannot_be_obeyed_is_refused(services: Services, query: str) -> None:
    client = doors.caller(doors.web(services), doors.key(services))
    body = {"queries": {"q": {"schema": "Company", "properties": {"name": "Xiaomi"}}}}
    page = "/search/default?q=Xiaomi&" if query.startswith("offset") else "/match/default?"
    answer = client.get(page + query) if "search" in page else client.post(page + query, json=body)
    assert answer.status_code == 400


def test_a_wrong_key_and_one_over_its_limit_are_told_as_the_client_knows_it(services: Services, yente: Any) -> None:
    transport = httpx.WSGITransport(app=doors.web(services, most=1))
    with (
        yente.Client(api_key="sbk_wrong", base_url="http://bot", transport=transport) as wrong,
        pytest.raises(yente.AuthenticationError),
    ):
        wrong.algorithms()
    with yente.Client(api_key=doors.key(services), base_url="http://bot", transport=transport) as busy:
        busy.algorithms()
        with pytest.raises(yente.RateLimitError) as error:
            busy.algorithms()
    assert 1 <= error.value.retry_after <= 60
