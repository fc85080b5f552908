package org.disclosure.rollup.store.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.disclosure.rollup.submission.Powers;
import org.disclosure.rollup.submission.Roster;
import org.disclosure.rollup.submission.Unit;
import org.disclosure.rollup.submission.UnitKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Rosters of runs, which are read once and shared. */
class RosterStoreTest {

    private static final Unit GOVERNMENT = new Unit("0", "文登区人民政府", List.of(), UnitKind.GOVERNMENT, 0);
    private static final Unit MERGED = new Unit(
            "1",
            "文登区财政局",
            List.of("区财政局", "财政局"),
            UnitKind.DEPARTMENT,
            1,
            Powers.SOME,
            "0",
            List.of("17", "18"),
            List.of("文登区国库支付中心"),
            false);

    private JdbcClient sql;
    private RosterStore rosters;

    @BeforeEach
    void aStoreOfTwoRuns() {
        SingleConnectionDataSource store =
                new SingleConnectionDataSource("jdbc:h2:mem:;INIT=RUNSCRIPT FROM 'classpath:db/newest.sql'", true);
        sql = JdbcClient.create(store);
        rosters = new RosterStore(sql, new JdbcTemplate(store));
        for (long run : List.of(1L, 2L)) {
            sql.sql("INSERT INTO rollup_run (id, report_year, edition, published) VALUES (?, ?, 2021, FALSE)")
                    .params(run, 2024 + run)
                    .update();
        }
    }

    @Test
    void aRosterComesBackAsItWas() {
        rosters.save(1, new Roster(List.of(GOVERNMENT, MERGED)));
        assertThat(rosters.roster(1).units()).containsExactly(GOVERNMENT, MERGED);
    }

    @Test
    void allStepsOfARunShareOneRoster() {
        rosters.save(1, new Roster(List.of(GOVERNMENT)));
        rosters.save(2, new Roster(List.of(GOVERNMENT, MERGED)));
        Roster first = rosters.roster(1);
        assertThat(rosters.roster(2).units()).containsExactly(GOVERNMENT, MERGED);
        assertThat(rosters.roster(1)).isSameAs(first);
        assertThat(first.units()).containsExactly(GOVERNMENT);
    }

    @Test
    void aRunThatIsBegunAnewHasItsNewRoster() {
        rosters.save(1, new Roster(List.of(GOVERNMENT, MERGED)));
        rosters.roster(1);
        sql.sql("DELETE FROM roster_unit").update();
        sql.sql("DELETE FROM roster_unit_detail").update();
        rosters.save(1, new Roster(List.of(GOVERNMENT)));
        assertThat(rosters.roster(1).units()).containsExactly(GOVERNMENT);
    }
}
