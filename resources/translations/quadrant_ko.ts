<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>quadrant::CompareDialog</name>
    <message>
        <source> / </source>
        <translation> / </translation>
    </message>
    <message>
        <source>latency by percentile</source>
        <translation>백분위수별 지연 시간</translation>
    </message>
    <message>
        <source>over time</source>
        <translation>시간에 따른 변화</translation>
    </message>
    <message>
        <source>Compare – Quadrant</source>
        <translation>비교 – Quadrant</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>저장했습니다: %1</translation>
    </message>
    <message>
        <source>Latency by percentile</source>
        <translation>백분위수별 지연 시간</translation>
    </message>
    <message>
        <source>Latency over time</source>
        <translation>시간에 따른 지연 시간</translation>
    </message>
    <message>
        <source>Differences from the baseline</source>
        <translation>기준과의 차이</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>수치</translation>
    </message>
    <message>
        <source>What else differs</source>
        <translation>그 밖의 차이</translation>
    </message>
    <message>
        <source>&amp;Mode</source>
        <translation>모드(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;against</source>
        <translation>비교 상대(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Over time</source>
        <translation>시간에 따른 변화(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>텍스트로 복사(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>내보내기(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Pictures</source>
        <translation>그림(&amp;P)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>the same mode</source>
        <translation>같은 모드</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2 repeats</source>
        <translation>%1, %2회 반복</translation>
    </message>
    <message>
        <source>%1 = %2 (baseline)</source>
        <translation>%1 = %2 (기준)</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>What else differs (%1)</source>
        <translation>그 밖의 차이 (%1)</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>복사했습니다.</translation>
    </message>
    <message>
        <source>Export the comparison</source>
        <translation>비교 내보내기</translation>
    </message>
    <message>
        <source>Pages (*.html);;Comparisons (*.json)</source>
        <translation>페이지 (*.html);;비교 (*.json)</translation>
    </message>
    <message>
        <source>Percentiles</source>
        <translation>백분위수</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>시간별</translation>
    </message>
    <message>
        <source>How it is compared</source>
        <translation>비교 방법</translation>
    </message>
    <message>
        <source>⚠ And %1 more: see “%2”.</source>
        <translation>⚠ 그 밖에 %1개: “%2” 참고.</translation>
    </message>
</context>
<context>
    <name>quadrant::ComparedTables</name>
    <message>
        <source>Figure</source>
        <translation>수치</translation>
    </message>
    <message>
        <source>%1 from A</source>
        <translation>A 대비 %1</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 신뢰 구간</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>관찰된 차이</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>설정</translation>
    </message>
</context>
<context>
    <name>quadrant::Core</name>
    <message>
        <source>signal %1 (%2)</source>
        <translation>시그널 %1(%2)</translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation>종료 코드 %1</translation>
    </message>
    <message>
        <source>cannot write %1: %2</source>
        <translation>%1에 쓸 수 없습니다: %2</translation>
    </message>
    <message>
        <source>the folder %1 cannot be made</source>
        <translation>%1 폴더를 만들 수 없습니다</translation>
    </message>
    <message>
        <source>%1 has %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>nothing of the same name is on both sides (%1); name one of each, as RUN:MODE</source>
        <translation>양쪽에 이름이 같은 것이 없으니(%1) 양쪽에서 하나씩 RUN:MODE 형식으로 지정하세요</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be FIGURE:PERCENT, such as p99:10%; figures are %2</source>
        <translation>&quot;%1&quot;: p99:10%처럼 FIGURE:PERCENT 형식이어야 합니다(쓸 수 있는 수치: %2)</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no percentage: it must be a number from 0 on, such as 10%</source>
        <translation>&quot;%1&quot;: 백분율이 아니며, 10%처럼 0 이상의 수여야 합니다</translation>
    </message>
    <message>
        <source>another program keeps it locked</source>
        <translation>다른 프로그램이 잠그고 있습니다</translation>
    </message>
    <message>
        <source>it may not be written to</source>
        <translation>쓰기가 허용되지 않습니다</translation>
    </message>
    <message>
        <source>reading or writing it failed</source>
        <translation>읽거나 쓰지 못했습니다</translation>
    </message>
    <message>
        <source>it is damaged; move it away, and a new one is begun</source>
        <translation>손상되었습니다(다른 곳으로 옮기면 새로 만들어집니다)</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>디스크가 가득 찼습니다</translation>
    </message>
    <message>
        <source>it cannot be opened</source>
        <translation>열 수 없습니다</translation>
    </message>
    <message>
        <source>it is no run library but another kind of file</source>
        <translation>실행 보관함이 아니라 다른 종류의 파일입니다</translation>
    </message>
    <message>
        <source>the run library needs Qt&apos;s SQLite driver, which is not installed (package libqt6sql6-sqlite)</source>
        <translation>실행 보관함에 필요한 Qt의 SQLite 드라이버가 설치되어 있지 않습니다(패키지 libqt6sql6-sqlite)</translation>
    </message>
    <message>
        <source>the run library %1: %2</source>
        <translation>실행 보관함 %1: %2</translation>
    </message>
    <message>
        <source>%1 is no run library of Quadrant, but another program&apos;s database</source>
        <translation>%1: Quadrant의 실행 보관함이 아니라 다른 프로그램의 데이터베이스입니다</translation>
    </message>
    <message>
        <source>the run library %1 is a newer Quadrant&apos;s (version %2, and this one knows %3): use that one, or another library</source>
        <translation>실행 보관함 %1: 더 새로운 Quadrant의 것이니(버전 %2, 이 프로그램은 %3까지 지원) 그 Quadrant를 쓰거나 다른 보관함을 쓰세요</translation>
    </message>
    <message>
        <source>cannot read %1: %2</source>
        <translation>%1 파일을 읽을 수 없습니다: %2</translation>
    </message>
    <message>
        <source>run %1 is still being measured</source>
        <translation>실행 %1: 아직 측정 중입니다</translation>
    </message>
    <message>
        <source>cannot make a folder for temporary files: %1</source>
        <translation>임시 파일용 폴더를 만들 수 없습니다: %1</translation>
    </message>
    <message>
        <source>%1 is no run file of Quadrant (.quadrant)</source>
        <translation>%1: Quadrant의 실행 기록 파일(.quadrant)이 아닙니다</translation>
    </message>
    <message>
        <source>%1 is no run file: it holds %2 runs, and should hold one</source>
        <translation>%1: 실행 기록 파일이 아닙니다(실행이 하나여야 하는데 %2개 들어 있습니다)</translation>
    </message>
    <message>
        <source>the run library %1 has no run yet</source>
        <translation>실행 보관함 %1에는 아직 실행이 없습니다</translation>
    </message>
    <message>
        <source>there is no latest~%1: the run library %2 has %3 runs</source>
        <translation>latest~%1에 해당하는 실행이 없습니다: 실행 보관함 %2에 있는 실행은 %3개입니다</translation>
    </message>
    <message>
        <source>no run is &quot;%1&quot; in the run library %2: give an id or a name as `quadrant history` lists them, latest, latest~1 or a file</source>
        <translation>실행 보관함 %2에 &quot;%1&quot; 실행이 없습니다: `quadrant history`에 나오는 ID나 이름, latest, latest~1 또는 파일을 지정하세요</translation>
    </message>
    <message>
        <source>no run has been recorded in %1 yet</source>
        <translation>%1에는 아직 기록된 실행이 없습니다</translation>
    </message>
    <message>
        <source>the run library %1 has no run %2</source>
        <translation>실행 보관함 %1에 없는 실행입니다: %2</translation>
    </message>
    <message>
        <source>endpoint %1</source>
        <translation>엔드포인트 %1</translation>
    </message>
    <message>
        <source>what was collected</source>
        <translation>수집된 데이터</translation>
    </message>
    <message>
        <source>changes of the load</source>
        <translation>부하 변경 기록</translation>
    </message>
    <message>
        <source>run %1 in the run library %2 is damaged: %3</source>
        <translation>실행 보관함 %2에 있는 실행 %1의 기록이 손상되었습니다: %3</translation>
    </message>
    <message>
        <source>The load could not be started: %1</source>
        <translation>부하를 시작하지 못했습니다: %1</translation>
    </message>
    <message>
        <source>“%1” has no scheme: write it as “http://%1”.</source>
        <translation>“%1”에 스킴이 없습니다. “http://%1”처럼 쓰세요.</translation>
    </message>
    <message>
        <source>“%1” has no scheme: write it as “http://host:port/path”.</source>
        <translation>“%1”에 스킴이 없습니다. “http://host:port/path”처럼 쓰세요.</translation>
    </message>
    <message>
        <source>https is not supported yet: use http:// instead of “%1”.</source>
        <translation>https는 아직 지원하지 않습니다. “%1” 대신 http://를 쓰세요.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be loaded: only http:// is supported.</source>
        <translation>“%1”에는 부하를 줄 수 없습니다. http://만 지원합니다.</translation>
    </message>
    <message>
        <source>“%1” contains a user name or password, which isn&apos;t supported.</source>
        <translation>“%1”에 들어 있는 사용자 이름이나 비밀번호는 지원하지 않습니다.</translation>
    </message>
    <message>
        <source>“%1” is not a valid URL: its host or its port can&apos;t be read.</source>
        <translation>“%1”: 올바른 URL이 아닙니다. 호스트나 포트를 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>“%1” names no host.</source>
        <translation>“%1”에 호스트가 없습니다.</translation>
    </message>
    <message>
        <source>“%1” has port 0, where nothing can listen.</source>
        <translation>“%1”의 포트가 0입니다. 포트 0에서는 어떤 서버도 연결을 받을 수 없습니다.</translation>
    </message>
    <message>
        <source>“%1” could not be resolved: %2.</source>
        <translation>“%1”의 주소를 찾지 못했습니다: %2.</translation>
    </message>
    <message>
        <source>users</source>
        <translation>사용자</translation>
    </message>
    <message>
        <source>arrivals</source>
        <translation>도착</translation>
    </message>
    <message>
        <source>connections</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>pool</source>
        <translation>풀</translation>
    </message>
    <message>
        <source>event loop</source>
        <translation>이벤트 루프</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>락</translation>
    </message>
    <message>
        <source>processor</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Published requests</source>
        <translation>공개된 요청 수</translation>
    </message>
    <message>
        <source>Published failures</source>
        <translation>공개된 실패 수</translation>
    </message>
    <message>
        <source>Published requests/s</source>
        <translation>공개된 요청/초</translation>
    </message>
    <message>
        <source>Published failures/s</source>
        <translation>공개된 실패/초</translation>
    </message>
    <message>
        <source>Published median</source>
        <translation>공개된 중앙값</translation>
    </message>
    <message>
        <source>Published threads</source>
        <translation>공개된 스레드 수</translation>
    </message>
    <message>
        <source>Published by %1; (×) is measured ÷ published.</source>
        <translation>발표: %1; (×)는 측정값 ÷ 공개된 값입니다.</translation>
    </message>
    <message>
        <source>Published by %1, %2; (×) is measured ÷ published.</source>
        <translation>발표: %1, %2; (×)는 측정값 ÷ 공개된 값입니다.</translation>
    </message>
    <message>
        <source>Their advice: %1</source>
        <translation>작성자의 조언: %1</translation>
    </message>
    <message>
        <source>Predicted for its share of the arrivals, alone on the server, in the steady state. (×) is measured ÷ predicted.</source>
        <translation>전체 도착 중 각 모드의 몫만 서버가 단독으로 처리할 때의 정상 상태 예측값입니다. (×)는 측정값 ÷ 예측값입니다.</translation>
    </message>
    <message>
        <source>Predicted for all arrivals, in the steady state. (×) is measured ÷ predicted.</source>
        <translation>모든 도착에 대한 정상 상태 예측값입니다. (×)는 측정값 ÷ 예측값입니다.</translation>
    </message>
    <message>
        <source>Predicted for its share of the users, alone on the server, in the steady state; the ramp is not in it. (×) is measured ÷ predicted.</source>
        <translation>전체 사용자 중 각 모드의 몫만 서버가 단독으로 처리할 때의 정상 상태 예측값이며, 램프업은 반영하지 않습니다. (×)는 측정값 ÷ 예측값입니다.</translation>
    </message>
    <message>
        <source>Predicted for all users, in the steady state; the ramp is not in it. (×) is measured ÷ predicted.</source>
        <translation>모든 사용자에 대한 정상 상태 예측값이며, 램프업은 반영하지 않습니다. (×)는 측정값 ÷ 예측값입니다.</translation>
    </message>
    <message>
        <source>grows without end</source>
        <translation>무한히 증가</translation>
    </message>
    <message>
        <source>Predicted requests/s</source>
        <translation>예측 요청/초</translation>
    </message>
    <message>
        <source>Limited by</source>
        <translation>제한 요인</translation>
    </message>
    <message>
        <source>Predicted response time</source>
        <translation>예측 응답 시간</translation>
    </message>
    <message>
        <source>A predicted response time that is longer than the run can&apos;t be measured in it.</source>
        <translation>실행 시간보다 긴 예측 응답 시간은 그 실행에서 측정할 수 없습니다.</translation>
    </message>
    <message>
        <source>What theory says of each alone</source>
        <translation>이론의 예측(각각 단독)</translation>
    </message>
    <message>
        <source>What theory says</source>
        <translation>이론의 예측</translation>
    </message>
    <message>
        <source>Published rating</source>
        <translation>공개된 평점</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>공개된 값</translation>
    </message>
    <message>
        <source>Published, scaled by %1</source>
        <translation>공개된 값(시간 배율 %1 적용)</translation>
    </message>
    <message>
        <source>Published times are multiplied by the run&apos;s time scale, and rates divided by it.</source>
        <translation>공개된 시간에는 실행의 시간 배율을 곱했고, 속도는 그 배율로 나누었습니다.</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 %p</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>faster</source>
        <translation>더 빠름</translation>
    </message>
    <message>
        <source>slower</source>
        <translation>더 느림</translation>
    </message>
    <message>
        <source>more</source>
        <translation>더 많음</translation>
    </message>
    <message>
        <source>fewer</source>
        <translation>더 적음</translation>
    </message>
    <message>
        <source>%1 (%2 repeats)</source>
        <translation>%1 (%2회 반복)</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 대 %2</translation>
    </message>
    <message>
        <source>%1: %2 against %3</source>
        <translation>%1: %2 대 %3</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>변화</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 신뢰 구간</translation>
    </message>
    <message>
        <source>Only %1 has %2, and %3 has not.</source>
        <translation>%2: %1에만 있고 %3에는 없습니다.</translation>
    </message>
    <message>
        <source>Scenario, host and program are the same.</source>
        <translation>시나리오, 컴퓨터, 프로그램이 같습니다.</translation>
    </message>
    <message>
        <source>What else differs</source>
        <translation>그 밖의 차이</translation>
    </message>
    <message>
        <source>⚠ %1 is still going on.</source>
        <translation>⚠ %1: 아직 진행 중입니다.</translation>
    </message>
    <message>
        <source>⚠ %1 was stopped before its end.</source>
        <translation>⚠ %1: 끝나기 전에 중지되었습니다.</translation>
    </message>
    <message>
        <source>⚠ %1 failed.</source>
        <translation>⚠ %1: 실패했습니다.</translation>
    </message>
    <message>
        <source>⚠ %1 was interrupted.</source>
        <translation>⚠ %1: 중단되었습니다(프로그램 종료).</translation>
    </message>
    <message>
        <source>⚠ %1 finished.</source>
        <translation>⚠ %1: 완료되었습니다.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 ~ %2</translation>
    </message>
    <message>
        <source>no difference seen</source>
        <translation>관찰된 차이 없음</translation>
    </message>
    <message>
        <source>no interval: measured for less than %1 s</source>
        <translation>신뢰 구간 없음: 측정 시간이 %1초 미만</translation>
    </message>
    <message>
        <source>no interval: too few requests</source>
        <translation>신뢰 구간 없음: 요청이 너무 적음</translation>
    </message>
    <message>
        <source>no interval: of a single request</source>
        <translation>신뢰 구간 없음: 요청 하나에서 나온 값</translation>
    </message>
    <message>
        <source>no percentage of 0</source>
        <translation>백분율 없음: 기준이 0</translation>
    </message>
    <message>
        <source>none failed</source>
        <translation>실패 없음</translation>
    </message>
    <message>
        <source>not measured on both sides</source>
        <translation>한쪽 이상에서 측정되지 않음</translation>
    </message>
    <message>
        <source>no interval: measured in fewer than two repeats</source>
        <translation>신뢰 구간 없음: 측정된 반복이 두 번 미만</translation>
    </message>
    <message>
        <source>The intervals are Welch&apos;s, from what differs between the repeats.</source>
        <translation>신뢰 구간은 반복 사이의 차이에서 웰치(Welch)의 방법으로 구했습니다.</translation>
    </message>
    <message>
        <source>The intervals are from each run&apos;s own seconds (circular block bootstrap). They do not hold what differs from run to run: two runs of the same may lie further apart.</source>
        <translation>신뢰 구간은 각 실행의 초 단위 기록에서 순환 블록 부트스트랩(circular block bootstrap)으로 구했습니다. 실행마다 다른 점은 담지 못하므로, 같은 조건으로 두 번 실행해도 이보다 더 차이 날 수 있습니다.</translation>
    </message>
    <message>
        <source>One in twenty such intervals leaves 0 out by chance, where nothing differs.</source>
        <translation>실제로 차이가 없어도 이런 신뢰 구간은 스무 개 중 하나꼴로 우연히 0을 포함하지 않습니다.</translation>
    </message>
    <message>
        <source>⚠ %1: the measurement is suspect.</source>
        <translation>⚠ %1: 측정이 의심스럽습니다.</translation>
    </message>
    <message>
        <source>⚠ %1 was measured for %2, the baseline for %3.</source>
        <translation>⚠ %1: 측정 시간은 %2, 기준의 측정 시간은 %3입니다.</translation>
    </message>
    <message>
        <source>⚠ %1: the response times leave out many requests that had not ended when the load did.</source>
        <translation>⚠ %1: 부하가 끝났을 때 미완료였던 요청이 많고, 그 요청들은 응답 시간에서 빠져 있습니다.</translation>
    </message>
    <message>
        <source>%1 of %2 in %3</source>
        <translation>%3의 %2 %1</translation>
    </message>
    <message>
        <source>%1 could not be held against the baseline: that mode is not in it</source>
        <translation>%1: 비교할 실행에 이 모드가 없어 기준과 비교할 수 없음</translation>
    </message>
    <message>
        <source>%1 could not be measured on both sides</source>
        <translation>%1: 한쪽 이상에서 측정할 수 없었음</translation>
    </message>
    <message>
        <source>%1 was 0 in the baseline and is more now</source>
        <translation>%1: 기준에서는 0이었으나 지금은 0보다 큼</translation>
    </message>
    <message>
        <source>%1 is %2 worse than the baseline, and %3 are allowed</source>
        <translation>%1: 기준보다 %2 나쁨, 허용 한도는 %3</translation>
    </message>
    <message>
        <source>%1 is not worse than the baseline</source>
        <translation>%1: 기준보다 나쁘지 않음</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (the interval, %2, holds 0)</source>
        <translation>%1 (신뢰 구간 %2, 0을 포함함)</translation>
    </message>
    <message>
        <source>%1 (the interval, %2, leaves 0 out)</source>
        <translation>%1 (신뢰 구간 %2, 0을 포함하지 않음)</translation>
    </message>
    <message>
        <source>no connection within %1</source>
        <translation>%1 안에 연결되지 않음</translation>
    </message>
    <message>
        <source>no whole answer within %1</source>
        <translation>%1 안에 응답이 다 오지 않음</translation>
    </message>
    <message>
        <source>the connection was closed before the answer was whole</source>
        <translation>응답이 다 오기 전에 연결이 끊김</translation>
    </message>
    <message>
        <source>what came is no HTTP/1.1 answer</source>
        <translation>받은 것이 HTTP/1.1 응답이 아님</translation>
    </message>
    <message>
        <source>Nobody listens on that port: the server is not running, or has crashed.</source>
        <translation>그 포트에서 수신 대기하는 프로그램이 없습니다: 서버가 실행 중이 아니거나 비정상 종료했습니다.</translation>
    </message>
    <message>
        <source>The server does not accept: its event loop is blocked, or its listen backlog is full.</source>
        <translation>서버가 연결을 수락하지 않습니다: 이벤트 루프가 막혔거나 listen 백로그가 가득 찼습니다.</translation>
    </message>
    <message>
        <source>There is no way to that address: a network, a route or a firewall.</source>
        <translation>그 주소에 도달할 수 없습니다: 네트워크, 라우팅 또는 방화벽 문제입니다.</translation>
    </message>
    <message>
        <source>The server gave the connection up: it was restarted, has crashed, or its listen backlog was full.</source>
        <translation>서버가 연결을 끊었습니다: 재시작했거나, 비정상 종료했거나, listen 백로그가 가득 찼습니다.</translation>
    </message>
    <message>
        <source>The server, or a watchdog over it, closed the connection while it was still answering.</source>
        <translation>서버나 서버를 감시하는 워치독이 응답을 보내는 도중에 연결을 닫았습니다.</translation>
    </message>
    <message>
        <source>The request waits in a queue, for a pool thread or a blocked event loop, for longer than the time-out.</source>
        <translation>요청이 풀 스레드나 막힌 이벤트 루프를 기다리며 큐에서 타임아웃보다 오래 대기합니다.</translation>
    </message>
    <message>
        <source>Another protocol is spoken there (TLS, say), or the server&apos;s answer is malformed.</source>
        <translation>그 포트에서 다른 프로토콜(예: TLS)을 쓰거나, 서버의 응답 형식이 잘못되었습니다.</translation>
    </message>
    <message>
        <source>The server does not like the request: the path, the method, a missing login, or a rate limit.</source>
        <translation>서버가 요청을 거부합니다: 경로, 메서드, 로그인 누락 또는 속도 제한 때문입니다.</translation>
    </message>
    <message>
        <source>The handler failed, or what it calls did not answer in time (502 and 504).</source>
        <translation>핸들러가 실패했거나, 핸들러가 호출한 곳이 제때 응답하지 않았습니다(502와 504).</translation>
    </message>
    <message>
        <source>This machine ran out of descriptors or local ports: it says nothing about the server.</source>
        <translation>이 컴퓨터의 파일 디스크립터나 로컬 포트가 고갈되었습니다. 서버의 상태와는 무관합니다.</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>실행 안 됨</translation>
    </message>
    <message>
        <source>running</source>
        <translation>실행 중</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>중지됨</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Failures: %1</source>
        <translation>실패: %1</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>요청</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Requests/s</source>
        <translation>요청/초</translation>
    </message>
    <message>
        <source>Failures/s</source>
        <translation>실패/초</translation>
    </message>
    <message>
        <source>Median response time</source>
        <translation>응답 시간 중앙값</translation>
    </message>
    <message>
        <source>Mean response time</source>
        <translation>평균 응답 시간</translation>
    </message>
    <message>
        <source>Max response time</source>
        <translation>최대 응답 시간</translation>
    </message>
    <message>
        <source>Peak threads</source>
        <translation>최대 스레드 수</translation>
    </message>
    <message>
        <source>Peak loop lag</source>
        <translation>최대 루프 지연</translation>
    </message>
    <message>
        <source>Watchdog restarts</source>
        <translation>워치독 재시작</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>판정</translation>
    </message>
    <message>
        <source>What was measured</source>
        <translation>측정값</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>미완료</translation>
    </message>
    <message>
        <source>Oldest unfinished</source>
        <translation>미완료 요청의 최장 대기</translation>
    </message>
    <message>
        <source>Median, unfinished counted</source>
        <translation>중앙값(미완료 포함)</translation>
    </message>
    <message>
        <source>Who never came back</source>
        <translation>돌아오지 않은 요청</translation>
    </message>
    <message>
        <source>%1 of %2 users</source>
        <translation>%2명 중 %1명</translation>
    </message>
    <message>
        <source>Does it add up?</source>
        <translation>계산이 맞는가?</translation>
    </message>
    <message>
        <source>Mean users</source>
        <translation>평균 사용자 수</translation>
    </message>
    <message>
        <source>Accounted for</source>
        <translation>설명되는 사용자</translation>
    </message>
    <message>
        <source>Little&apos;s ratio</source>
        <translation>리틀의 비율</translation>
    </message>
    <message>
        <source>Requests/s asked</source>
        <translation>목표 요청/초</translation>
    </message>
    <message>
        <source>Requests/s started</source>
        <translation>시작된 요청/초</translation>
    </message>
    <message>
        <source>Rate kept</source>
        <translation>속도 유지율</translation>
    </message>
    <message>
        <source>Starts within 1 ms</source>
        <translation>1 ms 이내 시작</translation>
    </message>
    <message>
        <source>Started late</source>
        <translation>늦게 시작</translation>
    </message>
    <message>
        <source>Waited for a connection</source>
        <translation>연결 대기</translation>
    </message>
    <message>
        <source>Never started</source>
        <translation>시작 못 함</translation>
    </message>
    <message>
        <source>Median service time (from the start)</source>
        <translation>서비스 시간 중앙값(시작부터)</translation>
    </message>
    <message>
        <source>Max service time (from the start)</source>
        <translation>최대 서비스 시간(시작부터)</translation>
    </message>
    <message>
        <source>Was the rate kept?</source>
        <translation>속도가 유지되었는가?</translation>
    </message>
    <message>
        <source>In an open loop requests start at their time, whatever becomes of those before: the response time holds what a request waited before it could be sent, the service time does not.</source>
        <translation>열린 루프에서는 앞선 요청이 어떻게 되든 요청이 제시간에 시작됩니다. 응답 시간에는 요청이 보내지기까지 기다린 시간이 들어 있고, 서비스 시간에는 들어 있지 않습니다.</translation>
    </message>
    <message>
        <source>The run is still going on.</source>
        <translation>실행이 아직 진행 중입니다.</translation>
    </message>
    <message>
        <source>The run finished.</source>
        <translation>실행이 완료되었습니다.</translation>
    </message>
    <message>
        <source>A threshold that was broken stopped the run; these are the figures up to then.</source>
        <translation>임계값 위반으로 실행이 중지되었습니다. 그때까지의 수치입니다.</translation>
    </message>
    <message>
        <source>The run was stopped; these are the figures up to then.</source>
        <translation>실행이 중지되었습니다. 그때까지의 수치입니다.</translation>
    </message>
    <message>
        <source>The run failed: %1</source>
        <translation>실행이 실패했습니다: %1</translation>
    </message>
    <message>
        <source>The program ended before the run did; these are the figures up to then.</source>
        <translation>실행이 끝나기 전에 프로그램이 종료되었습니다. 그때까지의 수치입니다.</translation>
    </message>
    <message>
        <source>⚠ Suspect: %1</source>
        <translation>⚠ 의심스러움: %1</translation>
    </message>
    <message>
        <source>Requests that ended account for %1 on average.</source>
        <translation>끝난 요청으로 설명되는 사용자는 평균적으로 %1입니다.</translation>
    </message>
    <message>
        <source>Completed requests account for %1 on average.</source>
        <translation>완료된 요청으로 설명되는 사용자는 평균적으로 %1입니다.</translation>
    </message>
    <message>
        <source>nothing ended</source>
        <translation>끝난 요청 없음</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>판정 안 됨</translation>
    </message>
    <message>
        <source>worst %1</source>
        <translation>최악 %1</translation>
    </message>
    <message>
        <source>at %1, worst %2</source>
        <translation>%1 시점, 최악 %2</translation>
    </message>
    <message>
        <source>at %1, nothing ended</source>
        <translation>%1 시점, 끝난 요청 없음</translation>
    </message>
    <message>
        <source>%1 of %2 thresholds held</source>
        <translation>임계값 %2개 중 %1개 충족</translation>
    </message>
    <message>
        <source>%1: %2 was broken: %3</source>
        <translation>%1: %2 위반: %3</translation>
    </message>
    <message>
        <source>%1: %2 was never judged: %3</source>
        <translation>%1: %2 끝내 판정되지 않음: %3</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>임계값</translation>
    </message>
    <message>
        <source>this process</source>
        <translation>이 프로세스</translation>
    </message>
    <message>
        <source>the load generator&apos;s process</source>
        <translation>부하 생성기의 프로세스</translation>
    </message>
    <message>
        <source>the server&apos;s process</source>
        <translation>서버의 프로세스</translation>
    </message>
    <message>
        <source>Please raise the limit (ulimit -Hn %1).</source>
        <translation>한도를 늘리세요(ulimit -Hn %1).</translation>
    </message>
    <message>
        <source>Run at most %1 connections, or raise the limit (ulimit -Hn %2).</source>
        <translation>연결을 %1개 이하로 줄이거나 한도를 늘리세요(ulimit -Hn %2).</translation>
    </message>
    <message>
        <source>Run at most %1 users, or raise the limit (ulimit -Hn %2).</source>
        <translation>사용자를 %1명 이하로 줄이거나 한도를 늘리세요(ulimit -Hn %2).</translation>
    </message>
    <message>
        <source>%1 connections need about %2 file descriptors, and %3 may have %4 open.</source>
        <translation>연결 %1개에는 파일 디스크립터가 약 %2개 필요하지만, %3에서 열 수 있는 것은 %4개입니다.</translation>
    </message>
    <message>
        <source>%1 users need about %2 file descriptors, and %3 may have %4 open.</source>
        <translation>사용자 %1명에게는 파일 디스크립터가 약 %2개 필요하지만, %3에서 열 수 있는 것은 %4개입니다.</translation>
    </message>
    <message>
        <source>%1 is not on this machine: loading another host needs --allow-remote (the window asks), and its owner&apos;s consent</source>
        <translation>%1: 이 컴퓨터에 있지 않습니다. 다른 호스트에 부하를 주려면 --allow-remote(창에서는 물어봅니다)와 소유자의 동의가 필요합니다</translation>
    </message>
    <message>
        <source>stopped while resolving %1</source>
        <translation>주소를 찾는 중에 중지되었습니다: %1</translation>
    </message>
    <message>
        <source>there is no built-in profile &quot;%1&quot;; built in are %2</source>
        <translation>&quot;%1&quot;: 그런 내장 프로필이 없습니다. 내장 프로필: %2</translation>
    </message>
    <message>
        <source>must be one of %1</source>
        <translation>다음 중 하나여야 합니다: %1</translation>
    </message>
    <message>
        <source>%1 is listed twice</source>
        <translation>두 번 적혀 있습니다: %1</translation>
    </message>
    <message>
        <source>%1 is taken by another target</source>
        <translation>다른 대상이 이미 쓰는 이름입니다: %1</translation>
    </message>
    <message>
        <source>must be a list of modes, of %1</source>
        <translation>모드(%1)의 목록이어야 합니다</translation>
    </message>
    <message>
        <source>must be a list of {&quot;name&quot;: …, &quot;url&quot;: …}</source>
        <translation>{&quot;name&quot;: …, &quot;url&quot;: …}의 목록이어야 합니다</translation>
    </message>
    <message>
        <source>unknown key; did you mean %1?</source>
        <translation>알 수 없는 키입니다(혹시 %1인가요?)</translation>
    </message>
    <message>
        <source>unknown key; known are %1</source>
        <translation>알 수 없는 키입니다. 쓸 수 있는 키: %1</translation>
    </message>
    <message>
        <source>must be an object</source>
        <translation>객체여야 합니다</translation>
    </message>
    <message>
        <source>is missing; it %1</source>
        <translation>값이 없습니다. %1</translation>
    </message>
    <message>
        <source>not JSON at line %1, column %2: %3</source>
        <translation>JSON이 아닙니다(%1행 %2열): %3</translation>
    </message>
    <message>
        <source>must be a JSON object, in braces</source>
        <translation>중괄호로 감싼 JSON 객체여야 합니다</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>%1에서 %2까지의</translation>
    </message>
    <message>
        <source>must be a number %1</source>
        <translation>%1 수여야 합니다</translation>
    </message>
    <message>
        <source>must be a whole number %1</source>
        <translation>%1 정수여야 합니다</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>값이 true 또는 false여야 합니다</translation>
    </message>
    <message>
        <source>must be a text</source>
        <translation>문자열이어야 합니다</translation>
    </message>
    <message>
        <source>must be a non-empty text</source>
        <translation>비어 있지 않은 문자열이어야 합니다</translation>
    </message>
    <message>
        <source>must be %1</source>
        <translation>다음 값이어야 합니다: %1</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>목록</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>객체</translation>
    </message>
    <message>
        <source>%1, not %2</source>
        <translation>%1 (현재 값: %2)</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 또는 %2</translation>
    </message>
    <message>
        <source>must be a list of {&quot;mode&quot;: …, &quot;requests&quot;: …, …}</source>
        <translation>{&quot;mode&quot;: …, &quot;requests&quot;: …, …}의 목록이어야 합니다</translation>
    </message>
    <message>
        <source>only means something where arrangement is &quot;together&quot;</source>
        <translation>값은 arrangement가 &quot;together&quot;일 때만 의미가 있습니다</translation>
    </message>
    <message>
        <source>is the share of a mode that is not in modes</source>
        <translation>modes에 없는 모드의 몫이 적혀 있습니다</translation>
    </message>
    <message>
        <source>must be at least %1, one for each thread and for each that runs together</source>
        <translation>%1 이상이어야 합니다(함께 실행되는 엔드포인트마다, 스레드마다 하나씩)</translation>
    </message>
    <message>
        <source>must be at least %1, one for each that runs together</source>
        <translation>%1 이상이어야 합니다(함께 실행되는 엔드포인트마다 하나씩)</translation>
    </message>
    <message>
        <source>must at some time have at least %1 users, one for each that runs together</source>
        <translation>어느 시점에는 사용자가 %1명 이상이어야 합니다(함께 실행되는 엔드포인트마다 한 명씩)</translation>
    </message>
    <message>
        <source>must name at least one mode</source>
        <translation>모드가 하나 이상 있어야 합니다</translation>
    </message>
    <message>
        <source>must be less than durationS (%1 is not less than %2)</source>
        <translation>값이 durationS보다 작아야 합니다(현재 %1, durationS는 %2)</translation>
    </message>
    <message>
        <source>is missing from this run file</source>
        <translation>이 실행 기록 파일에 없습니다</translation>
    </message>
    <message>
        <source>there is neither a file nor a built-in scenario &quot;%1&quot;; built in are %2</source>
        <translation>&quot;%1&quot;: 그런 파일도 내장 시나리오도 없습니다. 내장 시나리오: %2</translation>
    </message>
    <message>
        <source>%1 is a folder, not a scenario file</source>
        <translation>%1: 시나리오 파일이 아니라 폴더입니다</translation>
    </message>
    <message>
        <source>%1 is larger than 4 MiB and no scenario file</source>
        <translation>%1: 4 MiB보다 크므로 시나리오 파일이 아닙니다</translation>
    </message>
    <message>
        <source>must be 0 (closed loop) or a number %1</source>
        <translation>0(닫힌 루프) 또는 %1 수여야 합니다</translation>
    </message>
    <message>
        <source>must be 0 (no watchdog) or a number %1</source>
        <translation>0(워치독 없음) 또는 %1 수여야 합니다</translation>
    </message>
    <message>
        <source>must be the name of a built-in profile or a whole profile</source>
        <translation>내장 프로필의 이름이거나 온전한 프로필이어야 합니다</translation>
    </message>
    <message>
        <source>has keys of its own: %1</source>
        <translation>하위 키가 따로 있습니다: %1</translation>
    </message>
    <message>
        <source>must be KEY=VALUE, such as load.users=50</source>
        <translation>KEY=VALUE 형식이어야 합니다(예: load.users=50)</translation>
    </message>
    <message>
        <source>must have a rate (open loop) or users (closed loop), not both</source>
        <translation>단계에는 rate(열린 루프)와 users(닫힌 루프) 중 하나만 있어야 합니다</translation>
    </message>
    <message>
        <source>must have a rate (open loop) or users (closed loop)</source>
        <translation>단계에는 rate(열린 루프)나 users(닫힌 루프)가 있어야 합니다</translation>
    </message>
    <message>
        <source>must have users, as the first stage has</source>
        <translation>첫 단계처럼 users가 있어야 합니다</translation>
    </message>
    <message>
        <source>must have a rate, as the first stage has</source>
        <translation>첫 단계처럼 rate가 있어야 합니다</translation>
    </message>
    <message>
        <source>must be a list of {&quot;rate&quot;: …, &quot;for&quot;: …} or of {&quot;users&quot;: …, &quot;for&quot;: …}</source>
        <translation>{&quot;rate&quot;: …, &quot;for&quot;: …} 또는 {&quot;users&quot;: …, &quot;for&quot;: …}의 목록이어야 합니다</translation>
    </message>
    <message>
        <source>begins after %1 s, when durationS (%2) is over</source>
        <translation>%1초 뒤에 시작하지만, 그때는 이미 durationS(%2)가 지났습니다</translation>
    </message>
    <message>
        <source>must be a text such as &quot;p99 &lt; 250 ms&quot;</source>
        <translation>&quot;p99 &lt; 250 ms&quot;와 같은 문자열이어야 합니다</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is of what is not part of the run</source>
        <translation>&quot;%1&quot;: 실행에 포함되지 않은 것의 임계값입니다</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is of what is not part of the run (did you mean %2?)</source>
        <translation>&quot;%1&quot;: 실행에 포함되지 않은 것의 임계값입니다(혹시 %2인가요?)</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is of what only Quadrant&apos;s own server tells</source>
        <translation>&quot;%1&quot;: Quadrant의 내장 서버만 알려 주는 수치입니다</translation>
    </message>
    <message>
        <source>&quot;%1&quot; looks at more than the %2 s that are measured (durationS without warmUpS)</source>
        <translation>&quot;%1&quot;: 측정 시간 %2초(durationS에서 warmUpS를 뺀 시간)보다 긴 구간을 봅니다</translation>
    </message>
    <message>
        <source>must be a list of texts such as &quot;p99 &lt; 250 ms&quot;</source>
        <translation>&quot;p99 &lt; 250 ms&quot;와 같은 문자열의 목록이어야 합니다</translation>
    </message>
    <message>
        <source>it ends here, but there %1</source>
        <translation>여기서 끝났지만, 이 자리는 %1</translation>
    </message>
    <message>
        <source>there %1, not &quot;%2&quot;</source>
        <translation>이 자리는 %1 (현재: &quot;%2&quot;)</translation>
    </message>
    <message>
        <source>must be a mode or a target before the &quot;:&quot;</source>
        <translation>&quot;:&quot; 앞에 올 모드나 대상이어야 합니다</translation>
    </message>
    <message>
        <source>must be a figure, one of %1</source>
        <translation>수치(%1) 중 하나여야 합니다</translation>
    </message>
    <message>
        <source>must be &lt;, &lt;=, &gt; or &gt;=</source>
        <translation>&lt;, &lt;=, &gt;, &gt;= 중 하나여야 합니다</translation>
    </message>
    <message>
        <source>must be a number from 0 on</source>
        <translation>0 이상의 수여야 합니다</translation>
    </message>
    <message>
        <source>must be the unit, %1</source>
        <translation>단위(%1)여야 합니다</translation>
    </message>
    <message>
        <source>must be a number of seconds, such as 5 s</source>
        <translation>초 단위의 수여야 합니다(예: 5 s)</translation>
    </message>
    <message>
        <source>there must be more than 0 and at most %1 seconds</source>
        <translation>0초보다 길고 %1초 이하여야 합니다</translation>
    </message>
    <message>
        <source>must be nothing more</source>
        <translation>끝이어야 합니다</translation>
    </message>
    <message>
        <source>must be nothing more, or &quot;else stop&quot;</source>
        <translation>끝이거나 &quot;else stop&quot;이어야 합니다</translation>
    </message>
    <message>
        <source>must be nothing more, or &quot;over&quot; and a number of seconds, or &quot;else stop&quot;</source>
        <translation>끝이거나, &quot;over&quot;와 초 단위의 수, 또는 &quot;else stop&quot;이어야 합니다</translation>
    </message>
    <message>
        <source>column %1: %2</source>
        <translation>%1번째 글자: %2</translation>
    </message>
    <message>
        <source>there is no figure &quot;%1&quot;; there are %2</source>
        <translation>&quot;%1&quot;: 그런 수치가 없습니다. 쓸 수 있는 수치: %2</translation>
    </message>
    <message>
        <source>there is no figure &quot;%1&quot; (did you mean %2?); there are %3</source>
        <translation>&quot;%1&quot;: 그런 수치가 없습니다(혹시 %2인가요?). 쓸 수 있는 수치: %3</translation>
    </message>
    <message>
        <source>Cannot listen on %1: %2.</source>
        <translation>%1에서 수신 대기할 수 없습니다: %2.</translation>
    </message>
    <message>
        <source>Cannot start the wait service on 127.0.0.1: %1.</source>
        <translation>127.0.0.1에서 대기 서비스를 시작할 수 없습니다: %1.</translation>
    </message>
    <message>
        <source>Cannot write the file that is to be read: %1.</source>
        <translation>엔드포인트가 읽을 파일을 쓸 수 없습니다: %1.</translation>
    </message>
    <message>
        <source>cannot make a folder in %1: %2</source>
        <translation>%1에 폴더를 만들 수 없습니다: %2</translation>
    </message>
    <message>
        <source>no more threads can be started</source>
        <translation>스레드를 더 시작할 수 없습니다</translation>
    </message>
    <message>
        <source>no file descriptors are left</source>
        <translation>남은 파일 디스크립터가 없습니다</translation>
    </message>
    <message>
        <source>Cannot start a process for the server from %1: %2.</source>
        <translation>서버의 프로세스를 시작할 수 없습니다(%1): %2.</translation>
    </message>
    <message>
        <source>The server&apos;s process ended before it listened: %1.</source>
        <translation>서버의 프로세스가 수신 대기를 시작하기 전에 끝났습니다: %1.</translation>
    </message>
    <message>
        <source>The server&apos;s process was not waited for.</source>
        <translation>서버의 프로세스가 시작되기를 기다리지 않았습니다.</translation>
    </message>
    <message>
        <source>The server&apos;s process did not listen within %1 s.</source>
        <translation>서버의 프로세스가 %1초 안에 수신 대기를 시작하지 않았습니다.</translation>
    </message>
    <message>
        <source>The server&apos;s process ended in the middle of the run: %1.</source>
        <translation>서버의 프로세스가 실행 도중에 끝났습니다: %1.</translation>
    </message>
    <message>
        <source>The server&apos;s process has not answered for %1 s.</source>
        <translation>서버의 프로세스가 %1초 동안 응답하지 않았습니다.</translation>
    </message>
    <message>
        <source>it closed its output</source>
        <translation>출력을 닫았습니다</translation>
    </message>
    <message>
        <source>%1 % response time</source>
        <translation>응답 시간 %1백분위수</translation>
    </message>
    <message>
        <source>Min response time</source>
        <translation>최소 응답 시간</translation>
    </message>
    <message>
        <source>Run at time scale %1: waits, costs, durations and the limits of thresholds are multiplied by it; the scenario&apos;s description tells of its full length.</source>
        <translation>시간 배율 %1 적용: 대기, 비용, 지속 시간, 임계값의 한도에 이 배율을 곱했으며, 시나리오 설명은 전체 시간을 기준으로 합니다.</translation>
    </message>
    <message>
        <source>With %1 repeats only a large difference is seen: take %2 or more to tell small ones from chance.</source>
        <translation>%1회 반복으로는 큰 차이만 보입니다. 작은 차이를 우연과 구별하려면 %2회 이상 반복하십시오.</translation>
    </message>
    <message>
        <source>must be an http:// URL, with a space written as %20 (https is not supported yet)</source>
        <translation>http:// URL이어야 하며, 공백은 %20으로 써야 합니다(https는 아직 지원되지 않음)</translation>
    </message>
    <message>
        <source>%1 served nothing.</source>
        <translation>%1: 처리한 요청 없음.</translation>
    </message>
    <message>
        <source>A call that blocks holds up everybody in an async endpoint: make that endpoint sync, or the call non-blocking.</source>
        <translation>비동기 엔드포인트 안의 블로킹 호출은 모두를 기다리게 하므로, 엔드포인트를 동기로, 또는 호출을 논블로킹으로 바꾸십시오.</translation>
    </message>
    <message>
        <source>No mode served a single request.</source>
        <translation>어느 모드도 요청을 하나도 처리하지 못했습니다.</translation>
    </message>
    <message>
        <source>connection refused</source>
        <translation>연결 거부</translation>
    </message>
    <message>
        <source>connect time-out</source>
        <translation>연결 타임아웃</translation>
    </message>
    <message>
        <source>connect failed</source>
        <translation>연결 실패</translation>
    </message>
    <message>
        <source>connection reset</source>
        <translation>연결 재설정</translation>
    </message>
    <message>
        <source>closed early</source>
        <translation>조기 종료</translation>
    </message>
    <message>
        <source>read time-out</source>
        <translation>읽기 타임아웃</translation>
    </message>
    <message>
        <source>bad response</source>
        <translation>잘못된 응답</translation>
    </message>
    <message>
        <source>status 4xx</source>
        <translation>상태 코드 4xx</translation>
    </message>
    <message>
        <source>status 5xx</source>
        <translation>상태 코드 5xx</translation>
    </message>
    <message>
        <source>own limit reached</source>
        <translation>자체 한도 도달</translation>
    </message>
    <message>
        <source>%1 served most, %2 requests/s;</source>
        <translation>%1: 가장 많이 처리(%2 요청/초).</translation>
    </message>
    <message>
        <source>%1 served most, up to %2 requests/s each;</source>
        <translation>%1: 가장 많이 처리(각각 최대 %2 요청/초).</translation>
    </message>
    <message>
        <source>%1 served %2 times fewer, %3/s.</source>
        <translation>%1: 그 %2분의 1(%3/s).</translation>
    </message>
    <message>
        <source>Sync endpoints wait in %1 threads at most; async ones need none to wait.</source>
        <translation>동기 엔드포인트는 스레드 최대 %1개로 기다리지만, 비동기는 기다리는 데 스레드가 필요 없습니다.</translation>
    </message>
    <message>
        <source>But the measurement is suspect.</source>
        <translation>단, 이 측정은 의심스럽습니다.</translation>
    </message>
    <message>
        <source>For this load sync endpoints have threads enough: async serves no more.</source>
        <translation>이 부하에는 동기 엔드포인트의 스레드로 충분하며, 비동기가 더 처리하지 않습니다.</translation>
    </message>
    <message>
        <source>All modes served alike, %1 requests/s.</source>
        <translation>모든 모드가 비슷하게 처리했습니다(%1 요청/초).</translation>
    </message>
    <message>
        <source>None of them was at its limit: more load would tell them apart.</source>
        <translation>한계에 이른 모드가 없으므로, 부하를 늘려야 차이가 드러납니다.</translation>
    </message>
    <message>
        <source>Export &amp;CSV files…</source>
        <translation>CSV 파일 내보내기(&amp;C)…</translation>
    </message>
    <message>
        <source>Write what the run measured as CSV files.</source>
        <translation>실행에서 측정한 것을 CSV 파일로 저장합니다.</translation>
    </message>
    <message>
        <source>Export &amp;JSON…</source>
        <translation>JSON 내보내기(&amp;J)…</translation>
    </message>
    <message>
        <source>Write the run&apos;s figures as one JSON file.</source>
        <translation>실행의 수치를 JSON 파일 하나로 저장합니다.</translation>
    </message>
    <message>
        <source>Export &amp;page (HTML)…</source>
        <translation>페이지(HTML) 내보내기(&amp;P)…</translation>
    </message>
    <message>
        <source>Write the run as one page to send, read and print: figures, charts and all.</source>
        <translation>보내고 읽고 인쇄할 수 있도록 실행의 수치와 차트를 모두 한 페이지로 저장합니다.</translation>
    </message>
    <message>
        <source>Export percentiles (HG&amp;RM)…</source>
        <translation>백분위수(HGRM) 내보내기(&amp;R)…</translation>
    </message>
    <message>
        <source>Write each mode&apos;s percentiles for HdrHistogram&apos;s plotter.</source>
        <translation>모드마다 백분위수를 HdrHistogram의 그래프 도구용 파일로 저장합니다.</translation>
    </message>
    <message>
        <source>%1 (from the intended start)</source>
        <translation>%1(예정된 시작부터)</translation>
    </message>
    <message>
        <source>%1 %, unfinished counted</source>
        <translation>%1백분위수(미완료 포함)</translation>
    </message>
    <message>
        <source>%1 % service time (from the start)</source>
        <translation>서비스 시간 %1백분위수(시작부터)</translation>
    </message>
</context>
<context>
    <name>quadrant::Elsewhere</name>
    <message>
        <source>Another load goes on</source>
        <translation>다른 부하가 진행 중</translation>
    </message>
    <message>
        <source>Two at once disturb each other: the figures of both will be of both.</source>
        <translation>두 부하를 동시에 주면 서로 방해하여, 양쪽 수치에 서로의 영향이 섞입니다.</translation>
    </message>
    <message>
        <source>Run &amp;anyway</source>
        <translation>그래도 실행(&amp;A)</translation>
    </message>
    <message>
        <source>Another window is measuring.</source>
        <translation>다른 창이 측정 중입니다.</translation>
    </message>
    <message>
        <source>Another program is measuring: run %1, %2, since %3.</source>
        <translation>다른 프로그램이 측정 중입니다: 실행 %1, %2, %3부터.</translation>
    </message>
</context>
<context>
    <name>quadrant::ExplainChoice</name>
    <message>
        <source>Of every wait, cost and duration, but not the poll interval.</source>
        <translation>모든 대기, 비용, 지속 시간에 적용되며 폴링 간격은 제외됩니다.</translation>
    </message>
    <message>
        <source>full length</source>
        <translation>전체 시간</translation>
    </message>
    <message>
        <source>a tenth of the time</source>
        <translation>10분의 1로 단축</translation>
    </message>
    <message>
        <source>In</source>
        <translation>시간 배율</translation>
    </message>
    <message>
        <source>Nothing that the profile changes matters to this mode.</source>
        <translation>프로필이 바꾸는 설정 중 이 모드에 영향을 주는 것이 없습니다.</translation>
    </message>
</context>
<context>
    <name>quadrant::ExplainDialog</name>
    <message>
        <source>step %1 of %2 · %3 / %4 · %5 left</source>
        <translation>단계 %1/%2 · %3 / %4 · %5 남음</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>시작(&amp;S)</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>중지(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>텍스트로 복사(&amp;C)</translation>
    </message>
    <message>
        <source>Export CS&amp;V…</source>
        <translation>CSV 내보내기(&amp;V)…</translation>
    </message>
    <message>
        <source>Export &amp;JSON…</source>
        <translation>JSON 내보내기(&amp;J)…</translation>
    </message>
    <message>
        <source>Explain – Quadrant</source>
        <translation>원인 분석 – Quadrant</translation>
    </message>
    <message>
        <source>Export the explanation as CSV</source>
        <translation>원인 분석을 CSV로 내보내기</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 파일 (*.csv)</translation>
    </message>
    <message>
        <source>Export the explanation as JSON</source>
        <translation>원인 분석을 JSON으로 내보내기</translation>
    </message>
    <message>
        <source>Explanations (*.json)</source>
        <translation>원인 분석 (*.json)</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>저장했습니다: %1</translation>
    </message>
    <message>
        <source>Progress of the explanation</source>
        <translation>원인 분석 진행률</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Choose a mode.</source>
        <translation>모드를 선택하세요.</translation>
    </message>
    <message>
        <source>At this time scale: %1</source>
        <translation>이 시간 배율에서: %1</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>중지하는 중</translation>
    </message>
    <message>
        <source>⚠ %1</source>
        <translation>⚠ %1</translation>
    </message>
    <message>
        <source>%1 runs, %2 together</source>
        <translation>실행 %1회, 모두 %2</translation>
    </message>
    <message>
        <source>Not all of these runs are recorded: %1</source>
        <translation>이 실행들 중 일부가 기록되지 않았습니다: %1</translation>
    </message>
    <message>
        <source>The explanation is in the clipboard.</source>
        <translation>원인 분석을 클립보드에 복사했습니다.</translation>
    </message>
</context>
<context>
    <name>quadrant::ExplanationTable</name>
    <message>
        <source>× %1</source>
        <translation>× %1</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>측정되지 않음</translation>
    </message>
    <message>
        <source>measuring</source>
        <translation>측정 중</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>측정됨</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>중지됨</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>실패: %1</translation>
    </message>
    <message>
        <source>The explanation is still going on.</source>
        <translation>원인 분석이 아직 진행 중입니다.</translation>
    </message>
    <message>
        <source>The explanation finished.</source>
        <translation>원인 분석이 완료되었습니다.</translation>
    </message>
    <message>
        <source>The explanation was stopped; these are the figures up to then.</source>
        <translation>원인 분석이 중지되었습니다. 그때까지의 수치입니다.</translation>
    </message>
    <message>
        <source>The explanation failed: %1</source>
        <translation>원인 분석이 실패했습니다: %1</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>변경 내용</translation>
    </message>
    <message>
        <source>Requests/s</source>
        <translation>요청/초</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>중앙값</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>미완료</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Nothing that the profile changes matters to %1.</source>
        <translation>프로필이 바꾸는 설정 중 다음 모드에 영향을 주는 것이 없습니다: %1.</translation>
    </message>
    <message>
        <source>What the profile %1 does to %2, one setting at a time as native has it</source>
        <translation>%1 프로필이 %2에 미치는 영향: 설정을 한 번에 하나씩 native와 같게 바꿈</translation>
    </message>
    <message>
        <source>%1 (time scale %2)</source>
        <translation>%1 (시간 배율 %2)</translation>
    </message>
</context>
<context>
    <name>quadrant::ExplanationView</name>
    <message>
        <source>What each setting changes</source>
        <translation>설정별 영향</translation>
    </message>
    <message>
        <source>How many times the figure of the run in which nothing was changed; ▲ clearly more, ▼ clearly less</source>
        <translation>아무것도 바꾸지 않은 실행의 값에 대한 배수. ▲ 뚜렷이 큼, ▼ 뚜렷이 작음</translation>
    </message>
</context>
<context>
    <name>quadrant::ExploreView</name>
    <message>
        <source>Explore</source>
        <translation>탐색</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>선택 해제</translation>
    </message>
    <message>
        <source>All figures are of the whole time again (Esc).</source>
        <translation>선택을 해제하고 다시 전체 시간의 수치를 보여 줍니다(Esc).</translation>
    </message>
    <message>
        <source>Save or copy what is shown</source>
        <translation>보이는 것을 저장하거나 복사</translation>
    </message>
    <message>
        <source>Explore: save or copy what is shown</source>
        <translation>탐색: 보이는 것을 저장하거나 복사</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>지연 시간</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Selected: %1. The figures below are of it.</source>
        <translation>선택 구간: %1. 아래는 이 구간의 수치입니다.</translation>
    </message>
    <message>
        <source>At %1</source>
        <translation>%1 시점</translation>
    </message>
    <message>
        <source>Drag over the charts, or hold Shift with the arrow keys, to see the figures of a stretch of time.</source>
        <translation>차트를 드래그하거나 Shift를 누른 채 화살표 키를 누르면 그 시간 구간의 수치를 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>%1 over time</source>
        <translation>%1: 시간에 따른 변화</translation>
    </message>
    <message>
        <source>These are the figures of what is selected: %1 of each.</source>
        <translation>선택 구간(각 모드의 %1)의 수치입니다.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 ~ %2</translation>
    </message>
</context>
<context>
    <name>quadrant::Export</name>
    <message>
        <source>Save picture of the chart</source>
        <translation>차트 그림 저장</translation>
    </message>
    <message>
        <source>PNG pictures (*.png);;SVG drawings (*.svg)</source>
        <translation>PNG 그림 (*.png);;SVG 그림 (*.svg)</translation>
    </message>
    <message>
        <source>Quadrant</source>
        <translation>Quadrant</translation>
    </message>
    <message>
        <source>Save “%1” as a picture…</source>
        <translation>“%1” 그림으로 저장…</translation>
    </message>
    <message>
        <source>Copy “%1”</source>
        <translation>“%1” 복사</translation>
    </message>
    <message>
        <source>The picture could not be made.</source>
        <translation>그림을 만들지 못했습니다.</translation>
    </message>
</context>
<context>
    <name>quadrant::FailuresTable</name>
    <message>
        <source>Mode</source>
        <translation>모드</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>건수</translation>
    </message>
    <message>
        <source>Of its requests</source>
        <translation>요청 중 비율</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>최초 발생</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>마지막 발생</translation>
    </message>
    <message>
        <source>The first one</source>
        <translation>첫 사례</translation>
    </message>
    <message>
        <source>What usually causes it</source>
        <translation>흔한 원인</translation>
    </message>
</context>
<context>
    <name>quadrant::FailuresTrack</name>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
</context>
<context>
    <name>quadrant::FailuresView</name>
    <message>
        <source>Failures</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>No request has failed.</source>
        <translation>실패한 요청이 없습니다.</translation>
    </message>
    <message>
        <source>Run a scenario to see how its requests fail.</source>
        <translation>시나리오를 실행하면 요청이 어떻게 실패하는지 볼 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>quadrant::FieldGrid</name>
    <message>
        <source>Request time-out</source>
        <translation>사용자 증가 속도(S)</translation>
    </message>
    <message>
        <source> /s</source>
        <translation> /s</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
</context>
<context>
    <name>quadrant::Format</name>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1분 %2초</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1시간 %2분</translation>
    </message>
    <message>
        <source>%1 M</source>
        <translation>%1 M</translation>
    </message>
    <message>
        <source>%1 G</source>
        <translation>%1 G</translation>
    </message>
    <message>
        <source>0 s</source>
        <translation>0 s</translation>
    </message>
    <message>
        <source>%1 ns</source>
        <translation>%1 ns</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>0 %</source>
        <translation>0 %</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>&lt; %1 %</source>
        <translation>&lt; %1 %</translation>
    </message>
    <message>
        <source>&gt; %1 %</source>
        <translation>&gt; %1 %</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>quadrant::HeatMapTrack</name>
    <message>
        <source>nothing ended, %1 in flight</source>
        <translation>끝난 요청 없음, 처리 중 %1</translation>
    </message>
    <message>
        <source>%1 ended, p50 %2, p99 %3, max %4</source>
        <translation>끝난 요청 %1, p50 %2, p99 %3, 최대 %4</translation>
    </message>
</context>
<context>
    <name>quadrant::HelpDialog</name>
    <message>
        <source>Help – Quadrant</source>
        <translation>도움말 – Quadrant</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>도움말 검색</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>주제</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>도움말</translation>
    </message>
    <message>
        <source>Nothing in the help has “%1”.</source>
        <translation>도움말에 “%1”이(가) 없습니다.</translation>
    </message>
</context>
<context>
    <name>quadrant::History</name>
    <message>
        <source>repeat %1 of %2</source>
        <translation>반복 %1/%2</translation>
    </message>
    <message>
        <source>▶ running</source>
        <translation>▶ 실행 중</translation>
    </message>
    <message>
        <source>✓ finished</source>
        <translation>✓ 완료</translation>
    </message>
    <message>
        <source>■ stopped</source>
        <translation>■ 중지됨</translation>
    </message>
    <message>
        <source>✗ failed</source>
        <translation>✗ 실패</translation>
    </message>
    <message>
        <source>⚡ interrupted</source>
        <translation>⚡ 중단됨(프로그램 종료)</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>오늘 %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Run %1: %2</source>
        <translation>실행 %1: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Took %1</source>
        <translation>걸린 시간: %1</translation>
    </message>
    <message>
        <source>%1: comparing it compares all of them</source>
        <translation>%1: 비교하면 모든 반복을 함께 비교합니다</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>태그: %1</translation>
    </message>
    <message>
        <source>starred, </source>
        <translation>별표 있음, </translation>
    </message>
    <message>
        <source>%1, %2%3, %4</source>
        <translation>%1, %2%3, %4</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>M월 d일</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy년 M월 d일</translation>
    </message>
</context>
<context>
    <name>quadrant::HistoryPane</name>
    <message>
        <source>&amp;Open</source>
        <translation>열기(&amp;O)</translation>
    </message>
    <message>
        <source>Show this run as it looked.</source>
        <translation>이 실행을 당시 모습 그대로 보여 줍니다.</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>비교(&amp;C)</translation>
    </message>
    <message>
        <source>Compare the selected runs, the oldest being the baseline; of one run alone its modes.</source>
        <translation>선택한 실행들을 가장 오래된 것을 기준으로 비교합니다. 하나만 선택하면 그 실행의 모드들을 비교합니다.</translation>
    </message>
    <message>
        <source>&amp;Star (on or off)</source>
        <translation>별표 켜기/끄기(&amp;S)</translation>
    </message>
    <message>
        <source>Mark this run, or no longer.</source>
        <translation>이 실행에 별표를 붙이거나 뗍니다.</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>삭제(&amp;D)</translation>
    </message>
    <message>
        <source>Delete what is selected.</source>
        <translation>선택한 것을 삭제합니다.</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>내보내기(&amp;X)…</translation>
    </message>
    <message>
        <source>Write this run, all of it, as one file to send or to keep.</source>
        <translation>이 실행 전체를 보내거나 보관할 파일 하나로 저장합니다.</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>가져오기(&amp;I)…</translation>
    </message>
    <message>
        <source>Put a run from such a file into this list.</source>
        <translation>내보낸 실행 기록 파일을 이 목록에 넣습니다.</translation>
    </message>
    <message>
        <source>Search names, tags, notes</source>
        <translation>이름, 태그, 메모 검색</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>기록 검색</translation>
    </message>
    <message>
        <source>Only starred runs.</source>
        <translation>별표 있는 실행만 봅니다.</translation>
    </message>
    <message>
        <source>Only starred runs</source>
        <translation>별표 있는 실행만</translation>
    </message>
    <message>
        <source>Runs, the newest first</source>
        <translation>실행, 최신순</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>No run has been recorded yet. Each run is kept here while it goes on, those of quadrant run and quadrant load, too.</source>
        <translation>아직 기록된 실행이 없습니다. 모든 실행은 진행되는 동안 여기에 저장되며, quadrant run과 quadrant load로 한 실행도 저장됩니다.</translation>
    </message>
    <message>
        <source>No run is found.</source>
        <translation>찾은 실행이 없습니다.</translation>
    </message>
    <message>
        <source>&amp;Undo Deletion</source>
        <translation>삭제 되돌리기(&amp;U)</translation>
    </message>
    <message>
        <source>Bring back what was deleted last.</source>
        <translation>마지막으로 삭제한 것을 되돌립니다.</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>이름 바꾸기(&amp;R)</translation>
    </message>
    <message>
        <source>Give this run another name.</source>
        <translation>이 실행의 이름을 바꿉니다.</translation>
    </message>
</context>
<context>
    <name>quadrant::HistoryStore</name>
    <message>
        <source>Run %1 is no longer in the run library.</source>
        <translation>실행 %1: 실행 보관함에 더 이상 없습니다.</translation>
    </message>
    <message>
        <source>This run has one mode; select another run beside it.</source>
        <translation>이 실행에는 모드가 하나뿐입니다. 함께 비교할 실행을 하나 더 선택하세요.</translation>
    </message>
</context>
<context>
    <name>quadrant::LabelsEditor</name>
    <message>
        <source>nightly before-fix</source>
        <translation>야간 수정-전</translation>
    </message>
    <message>
        <source>What was special about this run</source>
        <translation>이 실행에서 특별했던 점</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>이름(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>태그(&amp;T)</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>메모(&amp;O)</translation>
    </message>
</context>
<context>
    <name>quadrant::LatencyChart</name>
    <message>
        <source>service p99</source>
        <translation>서비스 p99</translation>
    </message>
    <message>
        <source>nothing ended</source>
        <translation>끝난 요청 없음</translation>
    </message>
    <message>
        <source>response time (log)</source>
        <translation>응답 시간(로그)</translation>
    </message>
    <message>
        <source>latency (log)</source>
        <translation>지연 시간(로그)</translation>
    </message>
</context>
<context>
    <name>quadrant::LinesTrack</name>
    <message>
        <source>Loop lag</source>
        <translation>루프 지연</translation>
    </message>
    <message>
        <source>worst</source>
        <translation>최악</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>평균</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>풀</translation>
    </message>
    <message>
        <source>active</source>
        <translation>활성</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>대기 중</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>연결 수</translation>
    </message>
    <message>
        <source>connections</source>
        <translation>열린 연결</translation>
    </message>
    <message>
        <source>in flight</source>
        <translation>처리 중</translation>
    </message>
    <message>
        <source>Polls</source>
        <translation>폴링</translation>
    </message>
    <message>
        <source>polls</source>
        <translation>폴링</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>event loop</source>
        <translation>이벤트 루프</translation>
    </message>
    <message>
        <source>generator</source>
        <translation>부하 생성기</translation>
    </message>
    <message>
        <source>pool</source>
        <translation>풀</translation>
    </message>
</context>
<context>
    <name>quadrant::LoadControl</name>
    <message>
        <source>Load now</source>
        <translation>현재 부하</translation>
    </message>
    <message>
        <source> /s</source>
        <translation> /s</translation>
    </message>
    <message>
        <source> users</source>
        <translation>명</translation>
    </message>
    <message>
        <source>How many requests start each second: change it while the run goes on (Ctrl+L).</source>
        <translation>1초에 시작하는 요청 수입니다. 실행 중에 바꿀 수 있습니다(Ctrl+L).</translation>
    </message>
    <message>
        <source>How many users there are: change it while the run goes on (Ctrl+L).</source>
        <translation>사용자 수입니다. 실행 중에 바꿀 수 있습니다(Ctrl+L).</translation>
    </message>
    <message>
        <source>%1 Stages that are still to come for this mode are dropped then.</source>
        <translation>%1 바꾸면 이 모드의 남은 단계는 취소됩니다.</translation>
    </message>
</context>
<context>
    <name>quadrant::LoadEditor</name>
    <message>
        <source>C&amp;losed loop: users</source>
        <translation>닫힌 루프: 사용자(&amp;L)</translation>
    </message>
    <message>
        <source>Each user sends its next request when its last has been answered: a server that gets slower is asked less.</source>
        <translation>사용자마다 앞선 요청의 응답을 받은 뒤 다음 요청을 보냅니다. 서버가 느려지면 그만큼 요청도 줄어듭니다.</translation>
    </message>
    <message>
        <source>Op&amp;en loop: a rate</source>
        <translation>열린 루프: 속도(&amp;E)</translation>
    </message>
    <message>
        <source>Requests start at a rate, whatever becomes of those before, as those of people who don&apos;t know of each other do.</source>
        <translation>앞선 요청이 어떻게 되든 정해진 속도로 요청이 시작됩니다. 서로 모르는 사람들이 보내는 요청과 같습니다.</translation>
    </message>
    <message>
        <source>&amp;Users</source>
        <translation>사용자(&amp;U)</translation>
    </message>
    <message>
        <source>How many send requests at once, each on a connection of its own.</source>
        <translation>동시에 요청을 보내는 사용자 수입니다. 사용자마다 연결을 하나씩 씁니다.</translation>
    </message>
    <message>
        <source>&amp;Spawn rate</source>
        <translation>사용자 증가 속도(&amp;S)</translation>
    </message>
    <message>
        <source>How many users join each second until all are there.</source>
        <translation>모두 들어올 때까지 1초에 늘어나는 사용자 수입니다.</translation>
    </message>
    <message>
        <source>&amp;Think time</source>
        <translation>생각 시간(&amp;T)</translation>
    </message>
    <message>
        <source>How long a user pauses between an answer and the next request.</source>
        <translation>사용자가 응답을 받고 다음 요청을 보내기까지 쉬는 시간입니다.</translation>
    </message>
    <message>
        <source>Ra&amp;te</source>
        <translation>속도(&amp;T)</translation>
    </message>
    <message>
        <source>How many requests start each second, all modes under load at once taken together.</source>
        <translation>1초에 시작하는 요청 수입니다. 동시에 부하를 받는 모든 모드를 합한 값입니다.</translation>
    </message>
    <message>
        <source>Arrival&amp;s</source>
        <translation>도착(&amp;S)</translation>
    </message>
    <message>
        <source>At equal distances, or independent of each other (a Poisson process), which comes in bursts as real traffic does.</source>
        <translation>요청이 일정한 간격으로 도착하거나, 서로 독립적으로(푸아송 과정) 도착합니다. 푸아송 과정에서는 실제 트래픽처럼 한꺼번에 몰리기도 합니다.</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>일정 간격</translation>
    </message>
    <message>
        <source>Poisson</source>
        <translation>푸아송</translation>
    </message>
    <message>
        <source>Max. co&amp;nnections</source>
        <translation>최대 연결 수(&amp;N)</translation>
    </message>
    <message>
        <source>How many connections may be open at once. A request that finds none free waits for one, and that counts as part of its response time.</source>
        <translation>동시에 열 수 있는 연결 수입니다. 빈 연결이 없으면 요청은 연결을 기다리며, 그 시간도 응답 시간에 들어갑니다.</translation>
    </message>
    <message>
        <source>Re&amp;quest time-out</source>
        <translation>요청 타임아웃(&amp;Q)</translation>
    </message>
    <message>
        <source>How long to wait for an answer before the request has failed.</source>
        <translation>응답을 이 시간까지 기다리고, 그래도 없으면 요청을 실패로 봅니다.</translation>
    </message>
    <message>
        <source>L&amp;oad threads</source>
        <translation>부하 스레드(&amp;O)</translation>
    </message>
    <message>
        <source>How many threads the load generator uses.</source>
        <translation>부하 생성기가 쓰는 스레드 수입니다.</translation>
    </message>
    <message>
        <source>&amp;Keep connections alive</source>
        <translation>연결 유지(&amp;K)</translation>
    </message>
    <message>
        <source>Send one request after the other over a connection, not each over a new one.</source>
        <translation>요청마다 새 연결을 쓰지 않고, 한 연결로 요청을 차례로 보냅니다.</translation>
    </message>
</context>
<context>
    <name>quadrant::MainWindow</name>
    <message>
        <source>Verdict on the run</source>
        <translation>실행에 대한 판정</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>시나리오</translation>
    </message>
    <message>
        <source>History</source>
        <translation>기록</translation>
    </message>
    <message>
        <source>In a tenth of the time this cannot be run: %1</source>
        <translation>시간을 10분의 1로 줄이면 실행할 수 없습니다: %1</translation>
    </message>
    <message>
        <source>%1 is being measured</source>
        <translation>%1: 측정 중</translation>
    </message>
    <message>
        <source>This run is not recorded: %1</source>
        <translation>이 실행은 기록되지 않았습니다: %1</translation>
    </message>
    <message>
        <source>An explanation goes on; stop it first.</source>
        <translation>원인 분석이 진행 중입니다. 먼저 중지하세요.</translation>
    </message>
    <message>
        <source>A run goes on.</source>
        <translation>실행이 진행 중입니다.</translation>
    </message>
    <message>
        <source>⚠ Cannot run: %1</source>
        <translation>⚠ 실행할 수 없음: %1</translation>
    </message>
    <message>
        <source>Ready: takes %1</source>
        <translation>준비됨: %1 소요</translation>
    </message>
    <message>
        <source>%1 (edited)</source>
        <translation>%1 (수정됨)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 – %2 – Quadrant</source>
        <translation>%1 – %2 – Quadrant</translation>
    </message>
    <message>
        <source>%1 % – %2</source>
        <translation>%1 % – %2</translation>
    </message>
    <message>
        <source>A run goes on; it can be explained when it has ended.</source>
        <translation>실행이 진행 중입니다. 끝나면 원인을 분석할 수 있습니다.</translation>
    </message>
    <message>
        <source>Run a scenario first: then it can be explained.</source>
        <translation>먼저 시나리오를 실행하세요. 그러면 원인을 분석할 수 있습니다.</translation>
    </message>
    <message>
        <source>Not to be explained: %1.</source>
        <translation>원인을 분석할 수 없음: %1.</translation>
    </message>
    <message>
        <source>A run goes on</source>
        <translation>실행이 진행 중입니다</translation>
    </message>
    <message>
        <source>An explanation goes on</source>
        <translation>원인 분석이 진행 중입니다</translation>
    </message>
    <message>
        <source>%1 is being explained</source>
        <translation>%1: 원인 분석 중</translation>
    </message>
    <message>
        <source>The explanation has ended.</source>
        <translation>원인 분석이 끝났습니다.</translation>
    </message>
</context>
<context>
    <name>quadrant::MessageBar</name>
    <message>
        <source>Dismiss the message</source>
        <translation>메시지 닫기</translation>
    </message>
    <message>
        <source>Dismiss the message.</source>
        <translation>메시지를 닫습니다.</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>오류: %1</translation>
    </message>
</context>
<context>
    <name>quadrant::ModePanel</name>
    <message>
        <source>Save or copy the charts</source>
        <translation>차트 저장 또는 복사</translation>
    </message>
    <message>
        <source>%1: figures</source>
        <translation>%1: 수치</translation>
    </message>
    <message>
        <source>%1: save or copy the charts</source>
        <translation>%1: 차트 저장 또는 복사</translation>
    </message>
    <message>
        <source>%1: latency</source>
        <translation>%1: 지연 시간</translation>
    </message>
    <message>
        <source>%1: requests and failures per second</source>
        <translation>%1: 초당 요청과 실패</translation>
    </message>
</context>
<context>
    <name>quadrant::ModesEditor</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>quadrant::ModesPicture</name>
    <message>
        <source>event loop</source>
        <translation>이벤트 루프</translation>
    </message>
    <message>
        <source>pool</source>
        <translation>풀</translation>
    </message>
    <message>
        <source>works</source>
        <translation>일함</translation>
    </message>
    <message>
        <source>waits, and can do nothing else</source>
        <translation>기다림, 다른 일은 못 함</translation>
    </message>
    <message>
        <source>asks again and again</source>
        <translation>반복해서 확인함</translation>
    </message>
    <message>
        <source>a request waits, and holds nobody</source>
        <translation>요청만 기다림, 아무것도 점유하지 않음</translation>
    </message>
    <message>
        <source>The four modes</source>
        <translation>네 가지 모드</translation>
    </message>
</context>
<context>
    <name>quadrant::MomentsModel</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 ~ %2</translation>
    </message>
    <message>
        <source>%1, warm-up</source>
        <translation>%1, 워밍업</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
</context>
<context>
    <name>quadrant::MomentsView</name>
    <message>
        <source>Figures over time</source>
        <translation>시간에 따른 수치</translation>
    </message>
    <message>
        <source>Fi&amp;gures over time of</source>
        <translation>시간에 따른 수치(&amp;G)</translation>
    </message>
</context>
<context>
    <name>quadrant::OverlayChart</name>
    <message>
        <source>at %1</source>
        <translation>%1 시점</translation>
    </message>
</context>
<context>
    <name>quadrant::Panel</name>
    <message>
        <source>unfinished</source>
        <translation>미완료</translation>
    </message>
    <message>
        <source>in flight</source>
        <translation>처리 중</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>시작 못 함</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>대기</translation>
    </message>
    <message>
        <source>oldest</source>
        <translation>최장 대기</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>○ waiting</source>
        <translation>○ 대기 중</translation>
    </message>
    <message>
        <source>▶ starting</source>
        <translation>▶ 시작 중</translation>
    </message>
    <message>
        <source>▶ ramp</source>
        <translation>▶ 램프업</translation>
    </message>
    <message>
        <source>▶ warm-up</source>
        <translation>▶ 워밍업</translation>
    </message>
    <message>
        <source>▶ measuring</source>
        <translation>▶ 측정 중</translation>
    </message>
    <message>
        <source>▶ ending</source>
        <translation>▶ 종료 중</translation>
    </message>
    <message>
        <source>✓ finished</source>
        <translation>✓ 완료</translation>
    </message>
    <message>
        <source>■ stopped</source>
        <translation>■ 중지됨</translation>
    </message>
    <message>
        <source>✕ failed</source>
        <translation>✕ 실패</translation>
    </message>
    <message>
        <source>– not run</source>
        <translation>– 실행 안 됨</translation>
    </message>
    <message>
        <source>Nothing has been measured yet.</source>
        <translation>아직 측정된 것이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing was measured.</source>
        <translation>측정된 것이 없습니다.</translation>
    </message>
    <message>
        <source>A run shows its latency here.</source>
        <translation>실행하면 여기에 지연 시간이 나타납니다.</translation>
    </message>
    <message>
        <source>⟳ restarted %1×</source>
        <translation>⟳ 재시작 %1×</translation>
    </message>
    <message>
        <source>%1 · stalled %2</source>
        <translation>%1 · 멈춤 %2</translation>
    </message>
    <message>
        <source>⚠ loop stalled %1</source>
        <translation>⚠ 루프 멈춤 %1</translation>
    </message>
    <message>
        <source>⚠ loop stalled up to %1</source>
        <translation>⚠ 루프 멈춤 최대 %1</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 users</source>
        <translation>사용자 %1명</translation>
    </message>
    <message>
        <source>failures</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>of %1/s asked</source>
        <translation>목표 %1/s 중</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>service p99</source>
        <translation>서비스 p99</translation>
    </message>
    <message>
        <source>requests/s</source>
        <translation>요청/초</translation>
    </message>
</context>
<context>
    <name>quadrant::ProfileEditor</name>
    <message>
        <source>Ever&amp;y server setting</source>
        <translation>모든 서버 설정(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation>프로필(&amp;P)</translation>
    </message>
    <message>
        <source>What kind of application server the embedded one behaves like.</source>
        <translation>내장 서버가 어떤 종류의 애플리케이션 서버처럼 동작하는지 정합니다.</translation>
    </message>
    <message>
        <source>Runs in</source>
        <translation>실행 위치</translation>
    </message>
    <message>
        <source>In a process of its own the server has its own memory, locks and limit of connections. Not part of the profile.</source>
        <translation>별도 프로세스에서는 서버가 자체 메모리, 락, 연결 한도를 가집니다. 프로필에는 포함되지 않습니다.</translation>
    </message>
    <message>
        <source>this program</source>
        <translation>이 프로그램</translation>
    </message>
    <message>
        <source>its own process</source>
        <translation>별도 프로세스</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>A name of your own for your own settings; the scenario keeps both.</source>
        <translation>직접 정한 설정에 붙이는 이름입니다. 이름과 설정 모두 시나리오에 저장됩니다.</translation>
    </message>
    <message>
        <source>Pool size</source>
        <translation>풀 크기</translation>
    </message>
    <message>
        <source>Threads that serve sync endpoints: so many requests are served at once, the others queue.</source>
        <translation>동기 엔드포인트를 처리하는 스레드 수입니다. 이 수만큼 동시에 처리하고, 나머지 요청은 큐에서 기다립니다.</translation>
    </message>
    <message>
        <source>Queue order</source>
        <translation>큐 순서</translation>
    </message>
    <message>
        <source>Which queued request a free thread takes. Last come, first served keeps a few quick and lets the rest starve.</source>
        <translation>빈 스레드가 큐에 있는 요청 가운데 어느 것을 맡을지 정합니다. 나중에 온 것부터 처리하면 소수만 빠르고 나머지는 기아 상태(starvation)에 빠집니다.</translation>
    </message>
    <message>
        <source>first come (fifo)</source>
        <translation>먼저 온 것부터 (fifo)</translation>
    </message>
    <message>
        <source>last come (lifo)</source>
        <translation>나중에 온 것부터 (lifo)</translation>
    </message>
    <message>
        <source>Setup cost</source>
        <translation>준비 비용</translation>
    </message>
    <message>
        <source>CPU time that each request burns on its thread: making clients, middleware, logging.</source>
        <translation>요청마다 처리 스레드에서 쓰는 CPU 시간입니다. 클라이언트 생성, 미들웨어, 로깅 등이 해당합니다.</translation>
    </message>
    <message>
        <source>Setup cost under one lock</source>
        <translation>준비 비용에 단일 락 적용</translation>
    </message>
    <message>
        <source>Only one thread at a time can pay it, the event loop included, as under an interpreter lock.</source>
        <translation>이벤트 루프를 포함해 한 번에 한 스레드만 준비 비용을 치를 수 있습니다. 인터프리터 락과 같습니다.</translation>
    </message>
    <message>
        <source>Network delay</source>
        <translation>네트워크 지연</translation>
    </message>
    <message>
        <source>Added to each answer of the called service: the round trips of a network that isn&apos;t this machine&apos;s own.</source>
        <translation>다운스트림 서비스의 응답마다 더해집니다. 이 컴퓨터 밖에 있는 네트워크의 왕복 시간에 해당합니다.</translation>
    </message>
    <message>
        <source>Reuse calls&apos; connections</source>
        <translation>호출 연결 재사용</translation>
    </message>
    <message>
        <source>Calls of the service go over connections that stay open; otherwise each call opens one.</source>
        <translation>다운스트림 서비스를 호출할 때 열어 둔 연결을 씁니다. 끄면 호출할 때마다 새로 연결합니다.</translation>
    </message>
    <message>
        <source>Call time-out</source>
        <translation>호출 타임아웃</translation>
    </message>
    <message>
        <source>How long a call may take before the endpoint gives up and answers 504. 0: as long as it likes.</source>
        <translation>호출이 이 시간을 넘기면 엔드포인트가 포기하고 504로 응답합니다. 0: 제한이 없습니다.</translation>
    </message>
    <message>
        <source>Poll interval</source>
        <translation>폴링 간격</translation>
    </message>
    <message>
        <source>How long sync + non-blocking pauses between two looks at its I/O.</source>
        <translation>동기 + 논블로킹이 I/O를 확인한 뒤 다시 확인하기까지 쉬는 시간입니다.</translation>
    </message>
    <message>
        <source>Watchdog</source>
        <translation>워치독</translation>
    </message>
    <message>
        <source>A supervisor replaces an event loop that has not turned for so long; all its connections fail at once. 0: none does.</source>
        <translation>이 시간 동안 한 바퀴도 돌지 못한 이벤트 루프를 워치독이 교체하며, 그 루프의 연결은 모두 한꺼번에 실패합니다. 0: 교체하지 않습니다.</translation>
    </message>
    <message>
        <source>Listen backlog</source>
        <translation>listen 백로그</translation>
    </message>
    <message>
        <source>How many connections may wait for the event loop to accept them.</source>
        <translation>이벤트 루프가 수락(accept)하기를 기다릴 수 있는 연결 수입니다.</translation>
    </message>
    <message>
        <source>Event loops</source>
        <translation>이벤트 루프 수</translation>
    </message>
    <message>
        <source>Each on a thread of its own, as workers that share the listening port; every connection belongs to one of them.</source>
        <translation>각 루프는 별도 스레드에서 돌며, 수신 대기 포트를 함께 쓰는 워커와 같습니다. 각 연결은 그중 한 루프에 속합니다.</translation>
    </message>
    <message>
        <source>Not %1 as it is built in: the scenario keeps these settings. Choose %1 again to have it back.</source>
        <translation>내장 프로필 %1 그대로가 아니며, 이 설정은 시나리오에 저장됩니다. 되돌리려면 %1 프로필을 다시 선택하세요.</translation>
    </message>
</context>
<context>
    <name>quadrant::ProfileField</name>
    <message>
        <source>%1 (this scenario&apos;s)</source>
        <translation>%1 (이 시나리오 전용)</translation>
    </message>
    <message>
        <source>%1 (changed)</source>
        <translation>%1 (변경됨)</translation>
    </message>
</context>
<context>
    <name>quadrant::ProgressStrip</name>
    <message>
        <source>Progress of the run</source>
        <translation>실행 진행 상황</translation>
    </message>
</context>
<context>
    <name>quadrant::Question</name>
    <message>
        <source>%1. Stop it and close Quadrant?</source>
        <translation>%1. 중지하고 Quadrant를 닫으시겠습니까?</translation>
    </message>
    <message>
        <source>&amp;Stop and close</source>
        <translation>중지하고 닫기(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Keep running</source>
        <translation>계속 실행(&amp;K)</translation>
    </message>
    <message>
        <source>About Quadrant</source>
        <translation>Quadrant 정보</translation>
    </message>
    <message>
        <source>&lt;h3&gt;%1&lt;/h3&gt;&lt;p&gt;Shows live what sync and async endpoints with blocking and non-blocking I/O do to latency and errors.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;%1&lt;/h3&gt;&lt;p&gt;동기·비동기 엔드포인트와 블로킹·논블로킹 I/O가 지연 시간과 오류에 미치는 영향을 실시간으로 보여 줍니다.&lt;/p&gt;&lt;p&gt;GNU General Public License 버전 3 또는 그 이후 버전을 따르는 자유 소프트웨어입니다.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>quadrant::RemoteConsent</name>
    <message>
        <source>%1 is not this machine. May you load it?</source>
        <translation>%1: 이 컴퓨터가 아닙니다. 부하를 줄 권한이 있습니까?</translation>
    </message>
    <message>
        <source>%1 are not this machine. May you load them?</source>
        <translation>%1: 이 컴퓨터가 아닙니다. 모두에 부하를 줄 권한이 있습니까?</translation>
    </message>
    <message>
        <source>Another machine</source>
        <translation>다른 컴퓨터</translation>
    </message>
    <message>
        <source>A load test can slow a server and its network down for everyone who uses them.</source>
        <translation>부하 테스트를 하면 서버와 네트워크가 느려져 이를 쓰는 모든 사람이 영향을 받을 수 있습니다.</translation>
    </message>
    <message>
        <source>&amp;Yes, load it</source>
        <translation>예, 부하 주기(&amp;Y)</translation>
    </message>
</context>
<context>
    <name>quadrant::RunExport</name>
    <message>
        <source>The summary is in the clipboard.</source>
        <translation>요약을 클립보드에 복사했습니다.</translation>
    </message>
    <message>
        <source>Replace files?</source>
        <translation>파일을 덮어쓸까요?</translation>
    </message>
    <message>
        <source>There is already: %1.</source>
        <translation>이미 있는 파일: %1.</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>덮어쓰기(&amp;R)</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>저장했습니다: %1</translation>
    </message>
    <message>
        <source>Written: %1 and %2 more beside it</source>
        <translation>저장했습니다: %1, 같은 폴더에 %2개 더</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>폴더 열기</translation>
    </message>
    <message>
        <source>%1: their names start with this</source>
        <translation>%1: 파일 이름의 앞부분</translation>
    </message>
</context>
<context>
    <name>quadrant::RunHistory</name>
    <message>
        <source>Wrote %1.</source>
        <translation>저장했습니다: %1.</translation>
    </message>
    <message>
        <source>Deleted run %1, %2.</source>
        <translation>삭제했습니다: 실행 %1, %2.</translation>
    </message>
    <message>
        <source>Deleted %1 runs.</source>
        <translation>실행 %1개를 삭제했습니다.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>되돌리기(&amp;U)</translation>
    </message>
    <message>
        <source>Export the run as one file</source>
        <translation>실행을 파일 하나로 내보내기</translation>
    </message>
    <message>
        <source>Runs (*.quadrant);;All files (*)</source>
        <translation>실행 (*.quadrant);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Import a run</source>
        <translation>실행 가져오기</translation>
    </message>
    <message>
        <source>This run is shown from its file; your history has no copy of it.</source>
        <translation>이 실행은 파일에서 바로 보여 줍니다. 기록에는 사본이 없습니다.</translation>
    </message>
    <message>
        <source>&amp;Import it</source>
        <translation>가져오기(&amp;I)</translation>
    </message>
    <message>
        <source>Imported as run %1.</source>
        <translation>가져왔습니다: 실행 %1.</translation>
    </message>
    <message>
        <source>Imported as run %1; it was there already, as run %2.</source>
        <translation>가져왔습니다: 실행 %1. 같은 실행이 이미 있었습니다: 실행 %2.</translation>
    </message>
    <message>
        <source>When the next run is recorded, %1 of your %2 runs will be deleted: no more than %3 are kept now, beside starred ones. The settings can keep more.</source>
        <translation>다음 실행이 기록될 때 전체 실행 %2개 중 %1개가 삭제됩니다. 이제 별표한 것 외에 최대 %3개만 보관하며, 설정에서 늘릴 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>quadrant::RunProgress</name>
    <message>
        <source>%1 servers together</source>
        <translation>서버 %1개 동시에</translation>
    </message>
    <message>
        <source>%1 modes together</source>
        <translation>모드 %1개 동시에</translation>
    </message>
    <message>
        <source>server %1 of %2</source>
        <translation>서버 %1/%2</translation>
    </message>
    <message>
        <source>mode %1 of %2</source>
        <translation>모드 %1/%2</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · %2 남음</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>준비됨</translation>
    </message>
    <message>
        <source>running</source>
        <translation>실행 중</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>중지하는 중</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>중지됨</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>중단됨</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Stopped by a threshold after %1</source>
        <translation>%1 후 임계값 위반으로 중지됨</translation>
    </message>
    <message>
        <source>Stopped after %1</source>
        <translation>%1 후 중지됨</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Interrupted after %1</source>
        <translation>%1 후 중단됨(프로그램 종료)</translation>
    </message>
    <message>
        <source>Finished in %1</source>
        <translation>%1 만에 완료</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1초</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1분 %2초</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1시간 %2분</translation>
    </message>
</context>
<context>
    <name>quadrant::RunViews</name>
    <message>
        <source>Overview</source>
        <translation>개요</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>탐색</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>표</translation>
    </message>
    <message>
        <source>Selected: %1. All figures are of it; Esc lets it go.</source>
        <translation>선택 구간: %1. 모든 수치가 이 구간의 수치이며, Esc를 누르면 선택이 해제됩니다.</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>결론</translation>
    </message>
</context>
<context>
    <name>quadrant::ScenarioChooser</name>
    <message>
        <source>Scenario</source>
        <translation>시나리오</translation>
    </message>
    <message>
        <source>What to run: a built-in scenario or a file.</source>
        <translation>실행할 것: 내장 시나리오 또는 파일.</translation>
    </message>
</context>
<context>
    <name>quadrant::ScenarioFiles</name>
    <message>
        <source>Cannot open %1: %2</source>
        <translation>%1: 열 수 없습니다. %2</translation>
    </message>
    <message>
        <source>Your changes to %1 were dropped.</source>
        <translation>%1의 변경 내용을 버렸습니다.</translation>
    </message>
    <message>
        <source>Bring them back</source>
        <translation>변경 복원</translation>
    </message>
    <message>
        <source>Open a scenario</source>
        <translation>시나리오 열기</translation>
    </message>
    <message>
        <source>Scenarios and runs (*.json *.quadrant);;All files (*)</source>
        <translation>시나리오와 실행 (*.json *.quadrant);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Save the scenario</source>
        <translation>시나리오 저장</translation>
    </message>
    <message>
        <source>Scenarios (*.json);;All files (*)</source>
        <translation>시나리오 (*.json);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Save the scenario first: not all of it can be given on the command line.</source>
        <translation>먼저 시나리오를 저장하세요. 일부 내용은 명령줄로 전달할 수 없습니다.</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>복사했습니다: %1</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>저장했습니다: %1.</translation>
    </message>
</context>
<context>
    <name>quadrant::ScenarioForm</name>
    <message>
        <source>Scenario</source>
        <translation>시나리오</translation>
    </message>
    <message>
        <source>Name and te&amp;xt</source>
        <translation>이름과 설명(&amp;X)</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>서버</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>부하</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>What the scenario is called, in files and in the window&apos;s title.</source>
        <translation>파일과 창 제목에 쓰이는 시나리오의 이름입니다.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>One line about it.</source>
        <translation>시나리오를 한 줄로 소개합니다.</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>What it shows, and how to read it.</source>
        <translation>무엇을 보여 주고 어떻게 읽어야 하는지 적습니다.</translation>
    </message>
    <message>
        <source>Em&amp;bedded server</source>
        <translation>내장 서버(&amp;B)</translation>
    </message>
    <message>
        <source>Load the server inside Quadrant, in each of the chosen modes.</source>
        <translation>Quadrant 안의 서버에 부하를 줍니다. 선택한 모드마다 실행합니다.</translation>
    </message>
    <message>
        <source>Runnin&amp;g servers</source>
        <translation>실행 중인 서버(&amp;G)</translation>
    </message>
    <message>
        <source>Load servers that already run, by their URLs.</source>
        <translation>이미 실행 중인 서버에 URL로 부하를 줍니다.</translation>
    </message>
    <message>
        <source>&amp;I/O</source>
        <translation>I/O(&amp;I)</translation>
    </message>
    <message>
        <source>What each request waits for.</source>
        <translation>요청마다 무엇을 기다리는지 정합니다.</translation>
    </message>
    <message>
        <source>&amp;Wait</source>
        <translation>대기(&amp;W)</translation>
    </message>
    <message>
        <source>How long the called service takes to answer.</source>
        <translation>다운스트림 서비스가 응답하는 데 걸리는 시간입니다.</translation>
    </message>
    <message>
        <source>&amp;Arrangement</source>
        <translation>진행 방식(&amp;A)</translation>
    </message>
    <message>
        <source>One after the other, or all at once on one server.</source>
        <translation>하나씩 차례로, 또는 한 서버에서 모두 동시에 실행합니다.</translation>
    </message>
    <message>
        <source>one by one</source>
        <translation>차례로</translation>
    </message>
    <message>
        <source>together</source>
        <translation>동시에</translation>
    </message>
    <message>
        <source>War&amp;m-up</source>
        <translation>워밍업(&amp;M)</translation>
    </message>
    <message>
        <source>What ends in this time, from the start of each mode, is left out.</source>
        <translation>각 모드가 시작된 뒤 이 시간 안에 끝난 요청은 제외합니다.</translation>
    </message>
    <message>
        <source>&amp;Duration</source>
        <translation>지속 시간(&amp;D)</translation>
    </message>
    <message>
        <source>How long each mode is under load, its ramp and warm-up included.</source>
        <translation>각 모드에 부하를 주는 시간이며, 램프업과 워밍업을 포함합니다.</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>임계값</translation>
    </message>
    <message>
        <source>What the run must meet, one a line: a figure (%1), what it must be, and if you like &quot;over&quot; a sliding window, or &quot;else stop&quot;. In front may stand the mode that it is of, and a colon; else it is of each.</source>
        <translation>실행이 지켜야 하는 조건을 한 줄에 하나씩 적습니다. 수치(%1), 지켜야 할 값 순으로 쓰고, 필요하면 슬라이딩 윈도우를 정하는 &quot;over&quot;나 &quot;else stop&quot;을 덧붙입니다. 맨 앞에 모드와 콜론을 쓰면 그 모드에만, 쓰지 않으면 모든 모드에 적용됩니다.</translation>
    </message>
    <message>
        <source>Takes %1.</source>
        <translation>%1 걸립니다.</translation>
    </message>
    <message>
        <source>Takes %1 in all: %2 × %3.</source>
        <translation>모두 %1 걸립니다: %2 × %3.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1초</translation>
    </message>
    <message>
        <source>Thresholds (&amp;J)</source>
        <translation>임계값(&amp;J)</translation>
    </message>
</context>
<context>
    <name>quadrant::SettingsDialog</name>
    <message>
        <source>The library needs a whole path, from / on.</source>
        <translation>실행 보관함은 /로 시작하는 전체 경로로 적어야 합니다.</translation>
    </message>
    <message>
        <source>%1 is a folder; the library is a file.</source>
        <translation>%1: 폴더입니다. 실행 보관함은 파일이어야 합니다.</translation>
    </message>
    <message>
        <source>%1 may not be written to.</source>
        <translation>%1: 쓰기 권한이 없습니다.</translation>
    </message>
    <message>
        <source>&amp;Ask before another machine is loaded</source>
        <translation>다른 컴퓨터에 부하를 주기 전에 묻기(&amp;A)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>시스템 설정대로</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>once a second</source>
        <translation>1초에 한 번</translation>
    </message>
    <message>
        <source>%1 times a second</source>
        <translation>1초에 %1번</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>선택(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>테마(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>언어(&amp;L)</translation>
    </message>
    <message>
        <source>Another language is in force from the next start on.</source>
        <translation>언어는 다음에 시작할 때부터 바뀝니다.</translation>
    </message>
    <message>
        <source>&amp;Draw charts</source>
        <translation>차트 그리기(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Runs are kept in</source>
        <translation>실행 보관 위치(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Keep at most</source>
        <translation>최대 보관 수(&amp;K)</translation>
    </message>
    <message>
        <source>When a run is recorded, the oldest beyond that number are deleted; starred ones never.</source>
        <translation>실행이 기록될 때 이 수를 넘으면 가장 오래된 실행부터 삭제됩니다. 별표가 있는 실행은 삭제되지 않습니다.</translation>
    </message>
    <message>
        <source>Where runs are kept</source>
        <translation>실행 보관 위치</translation>
    </message>
    <message>
        <source>Run libraries (*.sqlite);;All files (*)</source>
        <translation>실행 보관함 (*.sqlite);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>%1 is no folder that may be written to.</source>
        <translation>%1: 쓸 수 있는 폴더가 아닙니다.</translation>
    </message>
    <message>
        <source>all runs</source>
        <translation>모든 실행</translation>
    </message>
    <message>
        <source> runs</source>
        <translation>개</translation>
    </message>
    <message>
        <source>The environment variable QUADRANT_LIBRARY is set: where it points is used instead.</source>
        <translation>환경 변수 QUADRANT_LIBRARY가 설정되어 있어, 그 변수가 가리키는 곳을 대신 사용합니다.</translation>
    </message>
</context>
<context>
    <name>quadrant::ShareEditor</name>
    <message>
        <source>Parts of the load:</source>
        <translation>부하의 몫:</translation>
    </message>
    <message>
        <source>Part of the load for %1</source>
        <translation>부하의 몫: %1</translation>
    </message>
    <message>
        <source>How many parts of the load this mode gets; the others get theirs.</source>
        <translation>이 모드가 받을 부하의 몫입니다. 다른 모드는 각자의 몫을 받습니다.</translation>
    </message>
    <message>
        <source>= %1 per second</source>
        <translation>= 초당 %1</translation>
    </message>
    <message>
        <source>= %1 users</source>
        <translation>= 사용자 %1명</translation>
    </message>
</context>
<context>
    <name>quadrant::Shown</name>
    <message>
        <source>Run %1</source>
        <translation>실행 %1</translation>
    </message>
    <message>
        <source>%1: %2, %3, %4</source>
        <translation>%1: %2, %3, %4</translation>
    </message>
    <message>
        <source>Still shown: %1, %2, %3</source>
        <translation>이전 결과 표시 중: %1, %2, %3</translation>
    </message>
</context>
<context>
    <name>quadrant::StageRow</name>
    <message>
        <source>Load in stage %1</source>
        <translation>%1단계의 부하</translation>
    </message>
    <message>
        <source>Seconds of stage %1</source>
        <translation>%1단계의 시간(초)</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>For how long. The last stage goes on until the duration is over.</source>
        <translation>이 단계의 지속 시간입니다. 마지막 단계는 전체 지속 시간이 끝날 때까지 이어집니다.</translation>
    </message>
    <message>
        <source>for</source>
        <translation>유지</translation>
    </message>
    <message>
        <source>Remove stage %1</source>
        <translation>%1단계 삭제</translation>
    </message>
    <message>
        <source>Remove this stage.</source>
        <translation>이 단계를 삭제합니다.</translation>
    </message>
    <message>
        <source> /s</source>
        <translation> /s</translation>
    </message>
    <message>
        <source> users</source>
        <translation>명</translation>
    </message>
    <message>
        <source>How many requests start each second.</source>
        <translation>1초에 시작하는 요청 수입니다.</translation>
    </message>
    <message>
        <source>How many users there are.</source>
        <translation>사용자 수입니다.</translation>
    </message>
</context>
<context>
    <name>quadrant::StagesEditor</name>
    <message>
        <source>Add a stage</source>
        <translation>단계 추가</translation>
    </message>
    <message>
        <source>Let the load change while it goes on: in the second half of the time that is left it is twice as high, which can be changed then (%1).</source>
        <translation>실행하는 동안 부하가 바뀌게 합니다. 남은 시간의 후반부에 부하가 두 배가 되며, 추가한 뒤 바꿀 수 있습니다(%1).</translation>
    </message>
</context>
<context>
    <name>quadrant::StringTableModel</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>quadrant::SummaryPane</name>
    <message>
        <source>Why it came out so</source>
        <translation>왜 이렇게 나왔는가</translation>
    </message>
</context>
<context>
    <name>quadrant::SummaryView</name>
    <message>
        <source>Summary of the run</source>
        <translation>실행 요약</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>복사(&amp;C)</translation>
    </message>
    <message>
        <source>The summary of a run, a column for each mode, appears here.</source>
        <translation>실행의 요약이 모드마다 한 열로 여기에 나타납니다.</translation>
    </message>
</context>
<context>
    <name>quadrant::TargetRow</name>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Name of server %1</source>
        <translation>서버 %1의 이름</translation>
    </message>
    <message>
        <source>What its panel and its column in the table are called.</source>
        <translation>패널과 표의 열에 표시되는 이름입니다.</translation>
    </message>
    <message>
        <source>http://host:port/path</source>
        <translation>http://host:port/path</translation>
    </message>
    <message>
        <source>URL of server %1</source>
        <translation>서버 %1의 URL</translation>
    </message>
    <message>
        <source>Where the requests go: http://host:port/path.</source>
        <translation>요청을 보낼 곳입니다: http://host:port/path.</translation>
    </message>
    <message>
        <source>Remove server %1</source>
        <translation>서버 %1 삭제</translation>
    </message>
    <message>
        <source>Remove this server.</source>
        <translation>이 서버를 삭제합니다.</translation>
    </message>
</context>
<context>
    <name>quadrant::TargetsEditor</name>
    <message>
        <source>Add a server</source>
        <translation>서버 추가</translation>
    </message>
    <message>
        <source>Load one more running server; it gets a panel of its own (%1).</source>
        <translation>실행 중인 서버 하나에 부하를 더 줍니다. 그 서버의 패널이 따로 생깁니다(%1).</translation>
    </message>
    <message>
        <source>server %1</source>
        <translation>서버 %1</translation>
    </message>
</context>
<context>
    <name>quadrant::ThresholdsEditor</name>
    <message>
        <source>line %1, %2</source>
        <translation>%1번째 줄, %2</translation>
    </message>
    <message>
        <source>p99 &lt; 250 ms
failures &lt; 1 % over 5 s
loop lag &lt; 50 ms, else stop</source>
        <translation>p99 &lt; 250 ms
failures &lt; 1 % over 5 s
loop lag &lt; 50 ms, else stop</translation>
    </message>
</context>
<context>
    <name>quadrant::ThroughputChart</name>
    <message>
        <source>ok</source>
        <translation>성공</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>목표</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>requests/s</source>
        <translation>요청/초</translation>
    </message>
    <message>
        <source>%1 %2/s</source>
        <translation>%1 %2/s</translation>
    </message>
</context>
<context>
    <name>quadrant::Ticks</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 M</source>
        <translation>%1 M</translation>
    </message>
    <message>
        <source>%1 k</source>
        <translation>%1 k</translation>
    </message>
</context>
<context>
    <name>quadrant::TimeChart</name>
    <message>
        <source>from %1 on %2</source>
        <translation>%1부터 %2</translation>
    </message>
    <message>
        <source>theory, alone %1</source>
        <translation>이론(단독) %1</translation>
    </message>
    <message>
        <source>theory %1</source>
        <translation>이론 %1</translation>
    </message>
    <message>
        <source>warm-up</source>
        <translation>워밍업</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>%1 시점</translation>
    </message>
</context>
<context>
    <name>quadrant::Track</name>
    <message>
        <source>warm-up</source>
        <translation>워밍업</translation>
    </message>
</context>
<context>
    <name>quadrant::Trust</name>
    <message>
        <source>The only processor core was busy, %1 of its time with the load generator</source>
        <translation>하나뿐인 CPU 코어가 계속 바빴고, 그 시간 중 부하 생성기의 몫은 %1입니다</translation>
    </message>
    <message>
        <source>All %1 processor cores were busy, %2 of their time with the load generator</source>
        <translation>CPU 코어 %1개가 모두 바빴고, 그 시간 중 부하 생성기의 몫은 %2입니다</translation>
    </message>
    <message>
        <source>%1: the server could not have that.</source>
        <translation>%1. 그만큼은 서버가 쓰지 못했습니다.</translation>
    </message>
    <message>
        <source>✓ sound</source>
        <translation>✓ 믿을 만함</translation>
    </message>
    <message>
        <source>⚠ suspect</source>
        <translation>⚠ 의심스러움</translation>
    </message>
    <message>
        <source>The load generator ran out of file descriptors or ports: %1 of the requests failed for that, not by the server&apos;s fault.</source>
        <translation>부하 생성기의 파일 디스크립터나 포트가 고갈되었습니다. 서버 탓이 아니라 이 때문에 실패한 요청이 전체의 %1입니다.</translation>
    </message>
    <message>
        <source>The load generator&apos;s thread was busy, or waiting for a processor, %1 of the time: it could not ask for more, so the rate is its own limit, and latencies hold the time that answers waited for it.</source>
        <translation>부하 생성기의 스레드가 측정 시간의 %1 동안 바빴거나 CPU를 기다렸습니다. 요청을 더 보낼 수 없었으므로 이 속도는 부하 생성기 자체의 한계이며, 지연 시간에는 응답이 부하 생성기를 기다린 시간도 들어 있습니다.</translation>
    </message>
    <message>
        <source>The load generator did not keep the rate: it started %1 of the requests that it was asked for.</source>
        <translation>부하 생성기가 속도를 유지하지 못했습니다. 시작해야 할 요청 중 %1만 시작했습니다.</translation>
    </message>
    <message>
        <source>%1 of the requests were started more than %2 late, up to %3: response times hold that, too.</source>
        <translation>%2 넘게 늦게 시작된 요청이 전체의 %1이며, 최대 %3 늦었습니다. 응답 시간에는 늦은 만큼도 들어 있습니다.</translation>
    </message>
    <message>
        <source>1 % of the load generator&apos;s timers were over %1 late, up to %2: latencies may be that much too high.</source>
        <translation>부하 생성기 타이머의 1 %가 %1 넘게 늦었고, 최대 %2 늦었습니다. 지연 시간이 그만큼 길게 나왔을 수 있습니다.</translation>
    </message>
    <message>
        <source>%1 of the users that were asked for were missing.</source>
        <translation>있어야 할 사용자 중 %1만큼 모자랐습니다.</translation>
    </message>
    <message>
        <source>Other programs had %1 of this machine&apos;s processor time, and no core was idle: what was measured had to wait for them.</source>
        <translation>다른 프로그램이 이 컴퓨터 CPU 시간의 %1만큼을 썼고, 쉬는 코어가 없었습니다. 측정 대상이 다른 프로그램을 기다려야 했습니다.</translation>
    </message>
    <message>
        <source>The window&apos;s thread was over %1 late in %2 of the time, up to %3: the machine was too busy for what was measured, too.</source>
        <translation>창의 스레드가 측정 시간의 %2 동안 %1 넘게 늦었고, 최대 %3 늦었습니다. 측정 대상에도 영향을 줄 만큼 컴퓨터가 바빴습니다.</translation>
    </message>
    <message>
        <source>Only %1 file descriptors were left: the server may have kept connections waiting for one.</source>
        <translation>남은 파일 디스크립터가 %1개뿐이었습니다. 그래서 서버가 연결을 기다리게 했을 수 있습니다.</translation>
    </message>
    <message>
        <source>Only %1 local ports were left: connecting may have taken long for that.</source>
        <translation>남은 로컬 포트가 %1개뿐이었습니다. 그래서 연결이 오래 걸렸을 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>quadrant::Variations</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>pool of %1 instead of %2</source>
        <translation>풀 크기 %2 대신 %1</translation>
    </message>
    <message>
        <source>queue order fifo instead of lifo</source>
        <translation>큐 순서 lifo 대신 fifo</translation>
    </message>
    <message>
        <source>no setup cost (%1)</source>
        <translation>준비 비용 없음(%1)</translation>
    </message>
    <message>
        <source>setup cost not serialised</source>
        <translation>준비 비용에 단일 락 미적용</translation>
    </message>
    <message>
        <source>no network delay (%1)</source>
        <translation>네트워크 지연 없음(%1)</translation>
    </message>
    <message>
        <source>downstream keep-alive off</source>
        <translation>호출 연결 재사용 끔</translation>
    </message>
    <message>
        <source>no downstream time-out (%1)</source>
        <translation>호출 타임아웃 없음(%1)</translation>
    </message>
    <message>
        <source>polls every %1 instead of %2</source>
        <translation>폴링 간격 %2 대신 %1</translation>
    </message>
    <message>
        <source>no watchdog (%1)</source>
        <translation>워치독 없음(%1)</translation>
    </message>
    <message>
        <source>listen backlog of %1 instead of %2</source>
        <translation>listen 백로그 %2 대신 %1</translation>
    </message>
    <message>
        <source>one event loop instead of %1</source>
        <translation>이벤트 루프 %1개 대신 1개</translation>
    </message>
    <message>
        <source>running servers cannot be explained, only the embedded one: its settings can be switched off</source>
        <translation>이미 실행 중인 서버는 원인을 분석할 수 없습니다. 설정을 끌 수 있는 내장 서버만 분석할 수 있습니다</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>the profile %1 has nothing to switch off</source>
        <translation>프로필 %1에는 끌 설정이 없습니다</translation>
    </message>
</context>
<context>
    <name>quadrant::VerdictBadge</name>
    <message>
        <source>Nothing speaks against these figures: the load generator, this machine and the window kept up.</source>
        <translation>이 수치를 의심할 이유가 없습니다. 부하 생성기, 이 컴퓨터, 창이 모두 제때 동작했습니다.</translation>
    </message>
</context>
<context>
    <name>quadrant::WelcomePage</name>
    <message>
        <source>What does waiting do to a web server?</source>
        <translation>기다림은 웹 서버에 어떤 영향을 주나요?</translation>
    </message>
    <message>
        <source>Skip: go to the panels</source>
        <translation>건너뛰기: 패널로 가기</translation>
    </message>
    <message>
        <source>All four modes, half a minute: the same load on each, side by side.</source>
        <translation>네 모드 모두, 30초: 같은 부하를 주고 나란히 봅니다.</translation>
    </message>
    <message>
        <source>A benchmark of FastAPI that is often quoted, four minutes: the same figures, and what they really mean.</source>
        <translation>자주 인용되는 FastAPI 벤치마크, 4분: 같은 수치와 그 진짜 의미를 봅니다.</translation>
    </message>
    <message>
        <source>A request that waits, for a database or another service, is served by a thread of a pool (sync) or by the event loop itself (async), and whoever serves it either sleeps meanwhile (blocking I/O) or goes on (non-blocking I/O).</source>
        <translation>데이터베이스나 다른 서비스를 기다리는 요청은 풀의 스레드(동기) 또는 이벤트 루프 자체(비동기)가 처리하며, 처리하는 쪽은 그동안 잠들거나(블로킹 I/O) 다른 일을 계속합니다(논블로킹 I/O).</translation>
    </message>
    <message>
        <source>Of these four, three have a limit that has nothing to do with how fast the machine is: as many threads as the pool has, or the one loop that everybody shares.</source>
        <translation>이 넷 중 셋에는 컴퓨터의 속도와 상관없는 한도가 있습니다. 풀의 스레드 수, 또는 모두가 함께 쓰는 이벤트 루프 하나입니다.</translation>
    </message>
    <message>
        <source>Quadrant has a server with all four inside, puts load on each, and shows live what becomes of response times and failures.</source>
        <translation>Quadrant에는 네 모드를 모두 갖춘 서버가 들어 있습니다. 각 모드에 부하를 주고 응답 시간과 실패가 어떻게 되는지 실시간으로 보여 줍니다.</translation>
    </message>
    <message>
        <source>Run the quick look</source>
        <translation>빠른 살펴보기 실행</translation>
    </message>
    <message>
        <source>Run the published benchmark</source>
        <translation>공개된 벤치마크 실행</translation>
    </message>
</context>
<context>
    <name>quadrant::WhatIs</name>
    <message>
        <source>More in the help</source>
        <translation>도움말에서 더 보기</translation>
    </message>
</context>
<context>
    <name>quadrant::Why</name>
    <message>
        <source>The load generator ran out of file descriptors or ports</source>
        <translation>부하 생성기의 파일 디스크립터나 포트가 고갈되었습니다</translation>
    </message>
    <message>
        <source>The load generator could not ask for more</source>
        <translation>부하 생성기가 요청을 더 보낼 수 없었습니다</translation>
    </message>
    <message>
        <source>The load generator took processor time from the server</source>
        <translation>부하 생성기가 서버의 CPU 시간을 빼앗았습니다</translation>
    </message>
    <message>
        <source>Other programs took processor time from the measurement</source>
        <translation>다른 프로그램이 측정에 쓸 CPU 시간을 빼앗았습니다</translation>
    </message>
    <message>
        <source>The measurement is suspect</source>
        <translation>측정이 의심스럽습니다</translation>
    </message>
    <message>
        <source>The busiest of the %1 event loops</source>
        <translation>이벤트 루프 %1개 중 가장 바쁜 루프가</translation>
    </message>
    <message>
        <source>The event loop</source>
        <translation>이벤트 루프가</translation>
    </message>
    <message>
        <source>%1 that this endpoint shares with the others</source>
        <translation>이 엔드포인트가 다른 엔드포인트와 함께 쓰는 %1</translation>
    </message>
    <message>
        <source>one of the %1 event loops</source>
        <translation>이벤트 루프 %1개 중 하나를</translation>
    </message>
    <message>
        <source>the event loop</source>
        <translation>이벤트 루프를</translation>
    </message>
    <message>
        <source>The watchdog restarted %1 once.</source>
        <translation>워치독이 %1 한 번 재시작했습니다.</translation>
    </message>
    <message>
        <source>The watchdog restarted %1 %2 times.</source>
        <translation>워치독이 %1 %2번 재시작했습니다.</translation>
    </message>
    <message>
        <source>Each time its connections were dropped</source>
        <translation>그때마다 그 루프의 연결이 끊겼으며</translation>
    </message>
    <message>
        <source>It dropped every open connection</source>
        <translation>열려 있던 연결이 모두 끊겼으며</translation>
    </message>
    <message>
        <source>%1 %2: %3 of the requests failed.</source>
        <translation>%1 %2, 실패한 요청은 전체의 %3입니다.</translation>
    </message>
    <message>
        <source>; the queue grew to %1</source>
        <translation>. 큐에는 요청이 최대 %1개까지 쌓였습니다</translation>
    </message>
    <message>
        <source>The pool&apos;s only thread was busy %1 of the time</source>
        <translation>풀의 하나뿐인 스레드가 측정 시간의 %1 동안 바빴습니다</translation>
    </message>
    <message>
        <source>All %1 pool threads were busy %2 of the time</source>
        <translation>풀 스레드 %1개가 측정 시간의 %2 동안 모두 바빴습니다</translation>
    </message>
    <message>
        <source>%1%2.</source>
        <translation>%1%2.</translation>
    </message>
    <message>
        <source>The only processor core was busy</source>
        <translation>하나뿐인 CPU 코어가 바빴습니다</translation>
    </message>
    <message>
        <source>All %1 processor cores were busy</source>
        <translation>CPU 코어 %1개가 모두 바빴습니다</translation>
    </message>
    <message>
        <source>%1: nothing here could have gone faster on this machine.</source>
        <translation>%1. 이 컴퓨터에서는 어느 것도 더 빨라질 수 없었습니다.</translation>
    </message>
    <message>
        <source>%1 of %2 users</source>
        <translation>사용자 %2명 중 %1명이</translation>
    </message>
    <message>
        <source>%1 had waited for more than %2 when the run ended, the longest for %3</source>
        <translation>실행이 끝났을 때 %1 %2 넘게 기다린 상태였습니다(가장 길게는 %3)</translation>
    </message>
    <message>
        <source>%1 were still waiting when the run ended, the longest for %2</source>
        <translation>실행이 끝났을 때 %1 아직 기다리고 있었습니다(가장 길게는 %2)</translation>
    </message>
    <message>
        <source>%1; no request succeeded.</source>
        <translation>%1. 성공한 요청은 없습니다.</translation>
    </message>
    <message>
        <source>%1; the median of %2 tells only of those who were answered.</source>
        <translation>%1. 중앙값(%2)에는 응답을 받은 사용자만 반영됩니다.</translation>
    </message>
    <message>
        <source>Every request was answered.</source>
        <translation>모든 요청이 응답을 받았습니다.</translation>
    </message>
    <message>
        <source>Every request that ended was answered; %1 had not ended when the run did.</source>
        <translation>끝난 요청은 모두 응답을 받았고, 실행이 끝났을 때 미완료인 요청은 %1개입니다.</translation>
    </message>
    <message>
        <source>the connection was refused</source>
        <translation>연결 거부</translation>
    </message>
    <message>
        <source>no connection came about in time</source>
        <translation>연결 타임아웃</translation>
    </message>
    <message>
        <source>no connection came about</source>
        <translation>연결 실패</translation>
    </message>
    <message>
        <source>the connection was reset</source>
        <translation>연결 재설정</translation>
    </message>
    <message>
        <source>the connection was closed early</source>
        <translation>연결 조기 종료</translation>
    </message>
    <message>
        <source>no answer came in time</source>
        <translation>읽기 타임아웃</translation>
    </message>
    <message>
        <source>the answer was not HTTP</source>
        <translation>잘못된 응답(HTTP가 아님)</translation>
    </message>
    <message>
        <source>the server rejected them (4xx)</source>
        <translation>서버의 요청 거부(상태 코드 4xx)</translation>
    </message>
    <message>
        <source>the server failed (5xx)</source>
        <translation>서버 오류(상태 코드 5xx)</translation>
    </message>
    <message>
        <source>the load generator reached a limit of its own</source>
        <translation>부하 생성기의 자체 한도 도달</translation>
    </message>
    <message>
        <source>%1: see the verdict.</source>
        <translation>%1. 판정을 보세요.</translation>
    </message>
    <message>
        <source>%1 was blocked %2 of the time, up to %3 at a stretch%4: %5 waited.</source>
        <translation>%1 측정 시간의 %2 동안 막혀 있었고, 한 번에 최대 %3까지 막혔습니다%4. 그동안 %5 기다렸습니다.</translation>
    </message>
    <message>
        <source>everybody connected to it</source>
        <translation>그 루프에 연결된 모든 클라이언트가</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>모든 클라이언트가</translation>
    </message>
    <message>
        <source>%1 was busy %2 of the time%5: at %3 for each request %6 can begin no more than %4 a second.</source>
        <translation>%1 측정 시간의 %2 동안 바빴습니다%5. 요청마다 %3씩 걸리므로 %6 요청을 초당 최대 %4개만 시작할 수 있습니다.</translation>
    </message>
    <message>
        <source>they</source>
        <translation>루프를 모두 합쳐도</translation>
    </message>
    <message>
        <source>it</source>
        <translation>루프는</translation>
    </message>
    <message>
        <source>The lock under which every request pays its setup cost (as an interpreter lock) was held %1 of the time; up to %2 threads queued for it.</source>
        <translation>모든 요청이 준비 비용을 치를 때 잡는 락(인터프리터 락 같은 것)이 측정 시간의 %1 동안 잡혀 있었고, 최대 %2개의 스레드가 락을 기다렸습니다.</translation>
    </message>
    <message>
        <source>%1 of the requests failed: their calls timed out while the loop was too busy to read the answers.</source>
        <translation>실패한 요청은 전체의 %1입니다. 루프가 너무 바빠 응답을 읽지 못하는 동안 호출이 타임아웃되었습니다.</translation>
    </message>
    <message>
        <source>The downstream service failed, or did not answer in time, for %1 of the requests.</source>
        <translation>다운스트림 서비스가 실패했거나 제때 응답하지 않은 요청이 전체의 %1입니다.</translation>
    </message>
    <message>
        <source>%1 of the requests failed, most often because %2.</source>
        <translation>실패한 요청은 전체의 %1이며, 가장 흔한 이유는 %2입니다.</translation>
    </message>
    <message>
        <source>More requests arrived than were answered: %1 of them waited for a connection, and %2 had not been sent when the run ended.</source>
        <translation>응답한 것보다 많은 요청이 도착했습니다. 그중 연결을 기다린 요청이 %1이며, 실행이 끝났을 때 보내지 못한 요청이 %2개입니다.</translation>
    </message>
    <message>
        <source>Nothing was exhausted: threads, event loop and downstream kept up with the load.</source>
        <translation>고갈된 자원이 없습니다. 스레드, 이벤트 루프, 다운스트림 서비스가 부하를 감당했습니다.</translation>
    </message>
    <message>
        <source>The server&apos;s threads, event loop and downstream kept up with what they were asked.</source>
        <translation>서버의 스레드, 이벤트 루프, 다운스트림 서비스가 들어온 요청을 감당했습니다.</translation>
    </message>
    <message>
        <source>%1 What goes on inside this server can&apos;t be seen from here.</source>
        <translation>%1 이 서버 안에서 일어나는 일은 여기서 볼 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>quadrant::WindowActions</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>실행(&amp;R)</translation>
    </message>
    <message>
        <source>Run the scenario.</source>
        <translation>시나리오를 실행합니다.</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>중지(&amp;S)</translation>
    </message>
    <message>
        <source>End the run now and keep what was measured.</source>
        <translation>지금 실행을 끝내고 측정한 것은 남깁니다.</translation>
    </message>
    <message>
        <source>&amp;Tenth of the time (on or off)</source>
        <translation>시간을 10분의 1로 단축(켜기/끄기)(&amp;T)</translation>
    </message>
    <message>
        <source>While this is on, Run takes a tenth of the time: every wait, cost and duration × 0.1 (but not the poll interval), so that rates are ten times as high.</source>
        <translation>켜 두면 실행 시간이 10분의 1로 줄어듭니다. 모든 대기, 비용, 지속 시간에 × 0.1을 적용하므로(폴링 간격 제외) 속도는 10배가 됩니다.</translation>
    </message>
    <message>
        <source>Change the &amp;load</source>
        <translation>부하 바꾸기(&amp;L)</translation>
    </message>
    <message>
        <source>Type another number of users, or another rate, while the run goes on. Stages that are still to come for this mode are dropped then.</source>
        <translation>실행 중에 다른 사용자 수나 속도를 입력합니다. 그러면 이 모드의 남은 단계는 취소됩니다.</translation>
    </message>
    <message>
        <source>&amp;Save scenario</source>
        <translation>시나리오 저장(&amp;S)</translation>
    </message>
    <message>
        <source>Save the scenario in its file.</source>
        <translation>시나리오를 해당 파일에 저장합니다.</translation>
    </message>
    <message>
        <source>Save scenario &amp;as…</source>
        <translation>다른 이름으로 시나리오 저장(&amp;A)…</translation>
    </message>
    <message>
        <source>Save the scenario in another file.</source>
        <translation>시나리오를 다른 파일에 저장합니다.</translation>
    </message>
    <message>
        <source>Copy s&amp;ummary</source>
        <translation>요약 복사(&amp;U)</translation>
    </message>
    <message>
        <source>Copy the summary table as text.</source>
        <translation>요약 표를 텍스트로 복사합니다.</translation>
    </message>
    <message>
        <source>Copy as co&amp;mmand</source>
        <translation>명령으로 복사(&amp;M)</translation>
    </message>
    <message>
        <source>Copy the command that runs this scenario without a window.</source>
        <translation>이 시나리오를 창 없이 실행하는 명령을 복사합니다.</translation>
    </message>
    <message>
        <source>Shared &amp;axes</source>
        <translation>축 공유(&amp;A)</translation>
    </message>
    <message>
        <source>All panels have the same y ranges, so that the eye compares.</source>
        <translation>모든 패널의 y축 범위를 같게 하여 한눈에 비교할 수 있게 합니다.</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>기록(&amp;H)</translation>
    </message>
    <message>
        <source>Show the runs that were recorded, and search them.</source>
        <translation>기록된 실행을 보여 주고 검색합니다.</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>개요(&amp;O)</translation>
    </message>
    <message>
        <source>Show each mode&apos;s figures and charts.</source>
        <translation>각 모드의 수치와 차트를 보여 줍니다.</translation>
    </message>
    <message>
        <source>&amp;Explore</source>
        <translation>탐색(&amp;E)</translation>
    </message>
    <message>
        <source>Show all that is known over time: every latency, failures, the server&apos;s own figures.</source>
        <translation>알려진 모든 것을 시간에 따라 보여 줍니다: 모든 지연 시간, 실패, 서버 자체의 수치.</translation>
    </message>
    <message>
        <source>&amp;Failures</source>
        <translation>실패(&amp;F)</translation>
    </message>
    <message>
        <source>Show how requests failed, since when, and what usually causes it.</source>
        <translation>요청이 어떻게, 언제부터 실패했고 흔한 원인은 무엇인지 보여 줍니다.</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>표(&amp;T)</translation>
    </message>
    <message>
        <source>Show what the charts show as a table of figures over time.</source>
        <translation>차트의 내용을 시간에 따른 수치의 표로 보여 줍니다.</translation>
    </message>
    <message>
        <source>&amp;Explain…</source>
        <translation>원인 분석(&amp;E)…</translation>
    </message>
    <message>
        <source>Measure again with one setting of the profile at a time switched off, to see what each does.</source>
        <translation>프로필의 설정을 한 번에 하나씩 끄고 다시 측정하여 각 설정의 영향을 봅니다.</translation>
    </message>
    <message>
        <source>&amp;New window</source>
        <translation>새 창(&amp;N)</translation>
    </message>
    <message>
        <source>Open another window, for another scenario or another run.</source>
        <translation>다른 시나리오나 다른 실행을 위해 창을 하나 더 엽니다.</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>설정(&amp;T)…</translation>
    </message>
    <message>
        <source>Theme, language, how often charts are drawn, where runs are kept.</source>
        <translation>테마, 언어, 차트를 그리는 빈도, 실행을 보관하는 곳입니다.</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>종료(&amp;Q)</translation>
    </message>
    <message>
        <source>Close Quadrant.</source>
        <translation>Quadrant를 닫습니다.</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>What everything means, and all keys.</source>
        <translation>모든 것의 의미와 모든 단축키입니다.</translation>
    </message>
    <message>
        <source>&amp;Welcome</source>
        <translation>시작 안내(&amp;W)</translation>
    </message>
    <message>
        <source>What the four modes are, and where to begin.</source>
        <translation>네 가지 모드가 무엇이고 어디서 시작하는지 알려 줍니다.</translation>
    </message>
    <message>
        <source>&amp;About Quadrant</source>
        <translation>Quadrant 정보(&amp;A)</translation>
    </message>
    <message>
        <source>What Quadrant is.</source>
        <translation>Quadrant가 무엇인지 알려 줍니다.</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>Qt 정보(&amp;Q)</translation>
    </message>
    <message>
        <source>The toolkit Quadrant is made with.</source>
        <translation>Quadrant를 만드는 데 쓴 툴킷입니다.</translation>
    </message>
    <message>
        <source>What &amp;is this?</source>
        <translation>이게 무엇인가요?(&amp;I)</translation>
    </message>
    <message>
        <source>Time × 0.1</source>
        <translation>시간 × 0.1</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>Shared axes</source>
        <translation>축 공유</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>원인 분석</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>열기(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a scenario, or a run that was exported as one file.</source>
        <translation>시나리오, 또는 파일 하나로 내보낸 실행을 엽니다.</translation>
    </message>
</context>
<context>
    <name>quadrant::WindowToolbar</name>
    <message>
        <source>Toolbar</source>
        <translation>도구 모음</translation>
    </message>
    <message>
        <source>S&amp;cenario</source>
        <translation>시나리오(&amp;C)</translation>
    </message>
</context>
<context>
    <name>quadrant::Words</name>
    <message>
        <source>sync + blocking I/O</source>
        <translation>동기 + 블로킹 I/O</translation>
    </message>
    <message>
        <source>sync + non-blocking I/O</source>
        <translation>동기 + 논블로킹 I/O</translation>
    </message>
    <message>
        <source>async + blocking I/O</source>
        <translation>비동기 + 블로킹 I/O</translation>
    </message>
    <message>
        <source>async + non-blocking I/O</source>
        <translation>비동기 + 논블로킹 I/O</translation>
    </message>
    <message>
        <source>A pool thread waits for the I/O.</source>
        <translation>풀의 스레드가 I/O를 기다립니다.</translation>
    </message>
    <message>
        <source>A pool thread polls the I/O.</source>
        <translation>풀의 스레드가 I/O를 폴링합니다.</translation>
    </message>
    <message>
        <source>The event loop itself waits for the I/O: everyone else waits with it.</source>
        <translation>이벤트 루프 자체가 I/O를 기다립니다. 다른 모든 요청도 함께 기다립니다.</translation>
    </message>
    <message>
        <source>The event loop is told when the I/O is done.</source>
        <translation>I/O가 끝나면 이벤트 루프가 알림을 받습니다.</translation>
    </message>
    <message>
        <source>time × %1</source>
        <translation>시간 × %1</translation>
    </message>
    <message>
        <source>HTTP request</source>
        <translation>HTTP 요청</translation>
    </message>
    <message>
        <source>JSON file</source>
        <translation>JSON 파일</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
</context>
</TS>
