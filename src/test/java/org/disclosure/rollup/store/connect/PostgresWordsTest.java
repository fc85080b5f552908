package org.disclosure.rollup.store.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.disclosure.rollup.cli.console.Version;
import org.disclosure.rollup.fixture.Postgres;
import org.disclosure.rollup.fixture.ReportCsv;
import org.disclosure.rollup.nights.Night;
import org.disclosure.rollup.nights.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a PostgreSQL refuses is said in words that name what to do, and ends with 1. */
class PostgresWordsTest {

    @TempDir
    private Path folder;

    private Map<String, String> store;
    private Map<String, String> administrators;
    private Office office;

    @BeforeEach
    void anOfficeAndAnEmptyDatabaseWithRoles() throws SQLException, IOException {
        store = Postgres.shared().storeWithRoles();
        administrators = Map.copyOf(store);
        office = new Office(folder)
                .roster("1,文登区甲局,,部门,1")
                .received(2023, "2024-01-12/甲局.csv", ReportCsv.of("文登区甲局", 2023, 3));
        store.put("spring.datasource.username", "rollup_job");
    }

    @AfterEach
    void settingsAreNobodyElses() throws SQLException {
        store.keySet().forEach(System::clearProperty);
        administer("ALTER ROLE rollup_job CONNECTION LIMIT -1");
    }

    private void administer(String statement) throws SQLException {
        Postgres.administer(administrators, statement);
    }

    private Night command(String... arguments) {
        store.forEach(System::setProperty);
        return Night.command(folder, arguments);
    }

    private Night prepare() {
        return command("prepare", "--data", folder.resolve("data").toString());
    }

    private void makeTables() throws SQLException, IOException {
        store.put("spring.datasource.username", "rollup_owner");
        Night prepared = prepare();
        assertThat(prepared.exit()).as(prepared.complained()).isZero();
        assertThat(prepared.printed()).isEqualTo("数据库的表已建好，程序版本 " + Version.get() + " 可以使用\n");
        Postgres.grantRoles(administrators);
        store.put("spring.datasource.username", "rollup_job");
    }

    private List<String> complaint() {
        store.forEach(System::setProperty);
        Night night = office.nightOf("2024-01-15");
        assertThat(night.exit()).isEqualTo(1);
        assertThat(night.complained()).startsWith("启动失败，没有发布任何结果\n原因：");
        return night.complained().lines().skip(1).limit(1).toList();
    }

    @Test
    void anAddressOfAnotherKindOfDatabase() {
        store.put("spring.datasource.url", "jdbc:mysql://localhost/store");

        assertThat(complaint()).containsExactly("原因：spring.datasource.url 写得不对，应写成 jdbc:postgresql://主机/数据库");
    }

    @Test
    void oneThatCannotBeReached() {
        store.put("spring.datasource.url", "jdbc:postgresql://localhost:1/store?password=geheim");

        assertThat(complaint())
                .containsExactly("原因：连不上数据库 localhost:1/store，请检查数据库是否已启动、网络是否连通、spring.datasource.url 是否写对"
                        + "（Connection to localhost:1 refused. Check that the hostname and port are correct and that the"
                        + " postmaster is accepting TCP/IP connections.）");
    }

    @Test
    void oneThatHasNoSuchDatabaseOrRole() {
        String url = store.get("spring.datasource.url");
        store.put("spring.datasource.url", url + "x");
        assertThat(complaint().get(0)).startsWith("原因：服务器上没有这个数据库，请检查 spring.datasource.url");

        store.put("spring.datasource.url", url);
        store.put("spring.datasource.username", "nobody");
        assertThat(complaint().get(0)).startsWith("原因：数据库不接受这个用户。请检查 spring.datasource.username、");
    }

    @Test
    void aRoleThatMayNotMakeTablesIsToldWhichSettingIsMissing() {
        assertThat(complaint())
                .containsExactly("原因：数据库用户 rollup_job 没有建表、改表的权限。请用有这个权限的角色（roles.sql 里是 rollup_owner）设置"
                        + " spring.flyway.user 和 spring.flyway.password，运行一次 prepare 命令");
    }

    @Test
    void tooManyConnections() throws Exception {
        makeTables();
        administer("ALTER ROLE rollup_job CONNECTION LIMIT 0");

        assertThat(complaint())
                .containsExactly("原因：数据库的连接已经用完。请结束不用的程序，或请数据库管理员调大 max_connections：汇总要 3 个连接，工作进程每个最多 3 个");
    }

    @Test
    void aRightThatIsMissing() throws Exception {
        makeTables();
        administer("REVOKE SELECT ON night_lock FROM rollup_job");
        String told = "数据库用户没有做这件事的权限。请数据库管理员在这个数据库上再运行一次 postgresql/roles.sql（每次升级后都要），"
                + "并检查 spring.datasource.username 用的是哪个角色（";

        assertThat(complaint().get(0)).startsWith("原因：" + told);

        administer("REVOKE DELETE ON worker_channel_message FROM rollup_worker");
        store.put("spring.datasource.username", "rollup_worker");
        Night worker = command(
                "worker", "--name", "w1", "--data", folder.resolve("worker").toString());
        assertThat(worker.exit()).isEqualTo(1);
        assertThat(worker.complained()).contains("原因：" + told).doesNotContain("数据库没有响应");
    }

    @Test
    void tablesAreMadeOnceAndPreparingAgainChangesNothing() throws Exception {
        makeTables();

        Night again = prepare();

        assertThat(again.exit()).as(again.complained()).isZero();
        Night night = office.nightOf("2024-01-15");
        assertThat(night.exit()).as(night.complained()).isZero();
        assertThat(night.csv(2023, "summary.csv").get(0)).containsEntry("value", "3");
    }
}
