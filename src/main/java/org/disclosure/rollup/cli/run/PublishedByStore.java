package org.disclosure.rollup.cli.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.disclosure.rollup.cli.application.Application;
import org.disclosure.rollup.cli.application.StoreGoneException;
import org.disclosure.rollup.cli.application.StoreGoneException.Kind;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.job.run.Fingerprint;
import org.disclosure.rollup.publish.Manifest;
import org.disclosure.rollup.store.history.LockStore;
import org.disclosure.rollup.store.history.OutputStore;
import org.disclosure.rollup.store.run.RunStore;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Check that the results that a run would overwrite are of its own store: not of another installation, nor of a later time
 * than the store, which does not know the locks and messages since.
 */
final class PublishedByStore {

    private final RunOptions options;
    private final Console console;

    PublishedByStore(RunOptions options, Console console) {
        this.options = options;
        this.console = console;
    }

    /**
     * Looks at what lies there of each year that is not locked; a locked one is not written.
     *
     * @throws StoreGoneException when some of it is of another store
     */
    void require(ConfigurableApplicationContext application, List<Integer> years) {
        LockStore locks = application.getBean(LockStore.class);
        years.stream().filter(year -> !locks.isLocked(year)).forEach(year -> require(application, year));
    }

    private void require(ConfigurableApplicationContext application, int year) {
        Path folder = options.out().resolve(Integer.toString(year));
        Path file = folder.resolve(Manifest.FILE_NAME);
        // one that cannot be read was damaged since, and says of no other store that it wrote it
        Optional<Manifest> manifest = Manifest.find(folder);
        if (manifest.isEmpty() || application.getBean(OutputStore.class).isOfManifest(year, Fingerprint.hash(file))) {
            return;
        }
        if (!isEdited(manifest.get(), application.getBean(RunStore.class))) {
            throw new StoreGoneException(
                    Kind.OTHER,
                    Application.isStoreShared()
                            ? Application.databaseAddress()
                            : options.data().toString(),
                    folder);
        }
        if (Files.isRegularFile(file)) {
            console.report("verify.outputs.changed", year, file);
        }
    }

    /** True if the manifest is of a run of this store, or the run in the store is older than the digests. */
    private static boolean isEdited(Manifest manifest, RunStore runs) {
        return Stream.of(runs.findPublished(manifest.year()), runs.findOpen(manifest.year()))
                .flatMap(Optional::stream)
                .map(run -> runs.madeFrom(run).digest())
                .anyMatch(digest -> digest.isEmpty() || digest.equals(manifest.digest()));
    }
}
