package org.disclosure.rollup.job.workers;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.disclosure.rollup.job.files.OtherContentException;
import org.disclosure.rollup.job.run.CleanStop;
import org.disclosure.rollup.store.connect.DatabaseTrouble;
import org.disclosure.rollup.store.part.PartChannel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/** Process that works at the parts of whatever run there is, until the program is told to end. */
@Service
public class Worker {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

    private static final Duration PAUSE = Duration.ofMillis(250);

    /** For a store that is away. */
    private static final Duration LONG_PAUSE = Duration.ofSeconds(1);

    private final PartWork work;
    private final PartChannel channel;
    private final CleanStop stop;

    Worker(PartWork work, PartChannel channel, CleanStop stop) {
        this.work = work;
        this.channel = channel;
        this.stop = stop;
    }

    /** Event of a worker, for those who watch it. */
    public enum Event {
        /** The store does not answer; it is asked again and again. */
        STORE_AWAY,
        /** The store takes no more connections; it is asked again and again. */
        STORE_FULL,
        STORE_BACK,
        /** A part came to nothing here and is left to who began the run. */
        HANDED_BACK
    }

    /**
     * Works.
     *
     * @throws OtherProgramException when a run is of another program, or of other settings
     * @throws OtherContentException when files here are not those of the run; it goes on without this worker
     * @throws RuntimeException when the store refuses what a worker does, until somebody changes its rights or a setting
     */
    public void work(Consumer<Event> listener) {
        stop.during(() -> {
            Event last = Event.STORE_BACK;
            while (!stop.isAsked()) {
                Event store = step(listener);
                if (store != last) {
                    listener.accept(store);
                    last = store;
                }
            }
            return null;
        });
    }

    /** Does a part, or waits a little; gives how the store is. */
    private Event step(Consumer<Event> listener) {
        try {
            if (!work.next(PartChannel.Taker.ANYBODY)) {
                pause(PAUSE);
            }
            return Event.STORE_BACK;
        } catch (PartFailedException e) {
            failed(e, listener);
            return Event.STORE_BACK;
        } catch (DataAccessException | TransactionException e) {
            Optional<DatabaseTrouble.Kind> trouble = DatabaseTrouble.of(e).map(DatabaseTrouble::kind);
            if (trouble.filter(DatabaseTrouble.Kind::isOfSettings).isPresent()) {
                throw e;
            }
            LOG.warn(e.getMessage());
            pause(LONG_PAUSE);
            return trouble.filter(DatabaseTrouble.Kind.FULL::equals).isPresent() ? Event.STORE_FULL : Event.STORE_AWAY;
        }
    }

    /** Whoever began the run tries for himself, so that nothing fails a run but what fails there. */
    private void failed(PartFailedException e, Consumer<Event> listener) {
        e.cause(OtherProgramException.class).ifPresent(refused -> {
            throw refused;
        });
        channel.handBack(e.taken());
        e.cause(OtherContentException.class).ifPresent(other -> {
            throw other;
        });
        LOG.warn(e.getMessage(), e);
        if (DatabaseTrouble.of(e)
                .filter(trouble -> trouble.kind().isOfSettings())
                .isPresent()) {
            throw e;
        }
        listener.accept(Event.HANDED_BACK);
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
