#!/usr/bin/env bash
# One would guess: setQueryTimeout limits the statement it is called on, and a pool hands a connection on as if it were new.
# What happens: H2 keeps the timeout for the whole connection, and HikariCP, which resets what else was set, hands it on with it:
# whoever gets it next has a statement with a timeout that nobody asked for, and a long one is given up.
# H2 2.4.240 with HikariCP 7.0.2 (PostgreSQL keeps it for the statement). It matters where one short statement of a batch has a
# timeout and the long ones that follow must have none.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>x</groupId><artifactId>x</artifactId><version>1</version>
<dependencies>
<dependency><groupId>com.h2database</groupId><artifactId>h2</artifactId><version>2.4.240</version></dependency>
<dependency><groupId>com.zaxxer</groupId><artifactId>HikariCP</artifactId><version>7.0.2</version></dependency>
</dependencies>
</project>
POM
mvn -q -B dependency:build-classpath -Dmdep.outputFile=cp.txt
cat > Timeout.java <<'JAVA'
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.Statement;
public class Timeout {
    public static void main(String[] args) throws Exception {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl("jdbc:h2:mem:x");
        pool.setMaximumPoolSize(1);
        try (Connection first = pool.getConnection(); Statement limited = first.createStatement()) {
            limited.setQueryTimeout(5);
        }
        try (Connection next = pool.getConnection(); Statement later = next.createStatement()) {
            System.out.println("H2 " + next.getMetaData().getDatabaseProductVersion());
            System.out.println("timeout of a new statement of the next user: " + later.getQueryTimeout() + " s");
            System.exit(later.getQueryTimeout() == 5 ? 0 : 1);
        }
    }
}
JAVA
java -cp "$(cat cp.txt)" Timeout.java 2>/dev/null
