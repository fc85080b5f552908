package org.disclosure.rollup.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Knows one build of the program from another by its code, forms and checks. A version number would do for released
 * programs only, and a reading that other code made must never be used again.
 */
final class ProgramDigest {

    private static final List<String> PARTS =
            List.of("org/disclosure/rollup/**/*.class", "forms/*.yaml", "checks/*.yaml");

    /** Taken once: a program does not change while it runs. */
    private static final String DIGEST = take();

    private ProgramDigest() {}

    static String get() {
        return DIGEST;
    }

    private static String take() {
        PathMatchingResourcePatternResolver resources =
                new PathMatchingResourcePatternResolver(ProgramDigest.class.getClassLoader());
        Set<String> hashes = new TreeSet<>();
        try {
            for (String part : PARTS) {
                for (Resource resource : resources.getResources("classpath*:" + part)) {
                    try (InputStream in = resource.getInputStream()) {
                        hashes.add(Fingerprint.hash(in.readAllBytes()));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Fingerprint digest = new Fingerprint();
        hashes.forEach(digest::add);
        return digest.hex();
    }
}
