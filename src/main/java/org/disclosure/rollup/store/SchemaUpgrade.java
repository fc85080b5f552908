package org.disclosure.rollup.store;

import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings an older store to this program's schema and leaves a newer one alone. */
@Configuration(proxyBeanMethods = false)
class SchemaUpgrade {

    @Bean
    FlywayMigrationStrategy upgrade() {
        return SchemaUpgrade::upgrade;
    }

    /** Flyway itself only warns of a newer schema. */
    private static void upgrade(Flyway flyway) {
        Arrays.stream(flyway.info().applied())
                .filter(SchemaUpgrade::isNewer)
                .findFirst()
                .ifPresent(migration -> {
                    throw new NewerStoreException(migration.getVersion().toString());
                });
        flyway.migrate();
    }

    private static boolean isNewer(MigrationInfo migration) {
        return switch (migration.getState()) {
            case FUTURE_SUCCESS, FUTURE_FAILED -> true;
            default -> false;
        };
    }
}
