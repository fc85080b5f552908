package org.disclosure.rollup.store.part;

import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.integration.jdbc.store.JdbcChannelMessageStore;
import org.springframework.integration.jdbc.store.channel.JsonChannelMessageStorePreparedStatementSetter;
import org.springframework.integration.jdbc.store.channel.JsonMessageRowMapper;
import org.springframework.integration.jdbc.store.channel.PostgresChannelMessageStoreQueryProvider;
import org.springframework.integration.util.UUIDConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.GenericMessage;
import org.springframework.stereotype.Repository;

/** Queue of parts for the processes that work on them: in the store, which must be a PostgreSQL. */
@Repository
public class PartChannel {

    /** Classes that a message may hold besides texts and numbers. */
    private static final String REQUESTS = "org.springframework.batch.integration.partition";

    private final JdbcChannelMessageStore messages;
    private final JdbcClient sql;

    PartChannel(DataSource store, JdbcClient sql) {
        this.messages = new JdbcChannelMessageStore(store);
        messages.setTablePrefix("worker_");
        messages.setChannelMessageStoreQueryProvider(new PostgresChannelMessageStoreQueryProvider());
        messages.setPreparedStatementSetter(new JsonChannelMessageStorePreparedStatementSetter());
        messages.setMessageRowMapper(new JsonMessageRowMapper(REQUESTS));
        messages.afterPropertiesSet();
        this.sql = sql;
    }

    /** Kinds of processes that may take a part. */
    public enum Taker {
        ANYBODY,
        /** The process that began the run, for what another one could not do. */
        MANAGER
    }

    /** A part that was taken. */
    public record Taken(String id, Object part) {}

    public void send(Object part) {
        messages.addMessageToGroup(Taker.ANYBODY.name(), new GenericMessage<>(part));
    }

    /** Takes the part that waits longest, for as long as the transaction lasts, and for good when it is committed. */
    public Optional<Taken> take(Taker taker) {
        return Optional.ofNullable(messages.pollMessageFromGroup(taker.name())).map(PartChannel::taken);
    }

    private static Taken taken(Message<?> message) {
        return new Taken(Objects.requireNonNull(message.getHeaders().getId()).toString(), message.getPayload());
    }

    /** Leaves a part to the manager, unless it was done in the meantime. */
    public void handBack(Taken taken) {
        sql.sql("UPDATE worker_channel_message SET group_key = ? WHERE message_id = ?")
                .params(key(Taker.MANAGER), taken.id())
                .update();
    }

    /** As the channel's store writes the name of a group. */
    private static String key(Taker taker) {
        return String.valueOf(UUIDConverter.getUUID(taker.name()));
    }
}
