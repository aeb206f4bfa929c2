from tests.studies import *
import time
def test_x(team, tmp_path):
    t=time.time()
    r=respondent(team[0],names=["Айгуль Асанова"])
    i=transcript(team[0],tmp_path,who=[r])
    c=code(team[0],"Помощь")
    print("made",time.time()-t); t=time.time()
    print(team.send(0,1)); print(time.time()-t); t=time.time()
    team.exchange(); print(time.time()-t)
    assert root_of(team[0])==root_of(team[1])==root_of(team[2])
    assert 0
