package org.disclosure.rollup.office;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Services for the office between runs. */
@Configuration(proxyBeanMethods = false)
@Import({
    Acceptance.class,
    History.class,
    OpenMatters.class,
    Reports.class,
    Templates.class,
    VersionReading.class,
    YearLocks.class
})
public class OfficeConfiguration {}
