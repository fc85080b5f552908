package org.disclosure.rollup.job;

import java.time.Duration;
import java.util.function.Consumer;
import org.disclosure.rollup.store.PartChannel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/** Works at the parts of whatever run there is, until the program is told to end. */
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

    /** What a worker tells those who watch it. */
    public enum Event {
        /** The store does not answer; it is asked again and again. */
        STORE_AWAY,
        STORE_BACK,
        /** A part came to nothing here and is left to who began the run. */
        HANDED_BACK
    }

    /**
     * Works.
     *
     * @throws OtherProgramException when a run is of another program, or of other settings
     * @throws OtherContentException when files here are not those of the run; it goes on without this worker
     */
    public void work(Consumer<Event> told) {
        stop.during(() -> {
            boolean away = false;
            while (!stop.isAsked()) {
                boolean answered = step(told);
                if (answered == away) {
                    told.accept(answered ? Event.STORE_BACK : Event.STORE_AWAY);
                    away = !answered;
                }
            }
            return null;
        });
    }

    /** Does a part, or waits a little; gives whether the store answered. */
    private boolean step(Consumer<Event> told) {
        try {
            if (!work.next(PartChannel.Taker.ANYBODY)) {
                pause(PAUSE);
            }
            return true;
        } catch (PartFailedException e) {
            failed(e, told);
            return true;
        } catch (DataAccessException | TransactionException e) {
            LOG.warn(e.getMessage());
            pause(LONG_PAUSE);
            return false;
        }
    }

    /** Whoever began the run tries for himself, so that nothing fails a run but what fails there. */
    private void failed(PartFailedException e, Consumer<Event> told) {
        e.cause(OtherProgramException.class).ifPresent(refused -> {
            throw refused;
        });
        channel.handBack(e.taken());
        e.cause(OtherContentException.class).ifPresent(other -> {
            throw other;
        });
        LOG.warn(e.getMessage(), e);
        told.accept(Event.HANDED_BACK);
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
