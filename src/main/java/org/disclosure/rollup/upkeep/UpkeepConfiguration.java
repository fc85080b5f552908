package org.disclosure.rollup.upkeep;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Upkeep of an installation. */
@Configuration(proxyBeanMethods = false)
@Import({
    Backup.class,
    Verification.class,
    VerifiedArchive.class,
    VerifiedFigures.class,
    VerifiedOutputs.class,
    VerifiedReadings.class,
    VerifiedStore.class,
    VerifiedTables.class
})
public class UpkeepConfiguration {}
