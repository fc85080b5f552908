package org.disclosure.rollup.cli.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.disclosure.rollup.cli.application.Application;
import org.disclosure.rollup.cli.application.StoreGoneException;
import org.disclosure.rollup.cli.application.StoreGoneException.Kind;
import org.disclosure.rollup.publish.Manifest;
import org.disclosure.rollup.store.run.RunStore;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The store that there must be because results of earlier runs lie in the output folder. It knows which letters were sent,
 * which years are locked and what was decided; with a new one in its place all of that would be lost without a word.
 */
final class ExpectedStore {

    private final Path out;
    private final Path data;
    private final RunPermissions permissions;

    ExpectedStore(RunOptions options, RunPermissions permissions) {
        this.out = options.out();
        this.data = options.data();
        this.permissions = permissions;
    }

    /**
     * Looks for the store's file, before anything is made in its place: a data folder with something in it could not be restored
     * into.
     *
     * @throws StoreGoneException when it is not there and should be
     */
    void requireFile() {
        if (Application.isStoreMissing(data)) {
            results().ifPresent(folder -> {
                Path file = Application.storeFile(data).orElseThrow();
                throw new StoreGoneException(Files.exists(file) ? Kind.UNMADE : Kind.GONE, data.toString(), folder);
            });
        }
    }

    /**
     * Looks into the store, which is all that can be done where a database server keeps it. A log of runs proves no
     * results: those that failed are noted too.
     *
     * @throws StoreGoneException when it holds no run and should
     */
    void requireRuns(ConfigurableApplicationContext application) {
        if (application.getBean(RunStore.class).isEmpty()) {
            results().ifPresent(folder -> {
                throw new StoreGoneException(
                        Kind.EMPTY,
                        Application.isStoreShared() ? Application.databaseAddress() : data.toString(),
                        folder);
            });
        }
    }

    private Optional<Path> results() {
        return permissions.newStore() ? Optional.empty() : Manifest.findFolder(out);
    }
}
