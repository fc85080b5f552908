package org.disclosure.rollup.store.history;

import javax.sql.DataSource;
import org.disclosure.rollup.store.connect.StoreLostException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Transactions of which none begins or ends when the run's lock is lost. A machine that was cut off for half a minute has lost
 * it, perhaps without a statement that failed, and another run may work by now.
 */
public final class LockedTransactions extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    private final transient RunLock lock;

    public LockedTransactions(DataSource store, RunLock lock) {
        super(store);
        this.lock = lock;
    }

    /** @throws StoreLostException when the lock was taken and is lost */
    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        lock.confirm();
        super.doBegin(transaction, definition);
    }

    /** @throws StoreLostException when the lock was taken and is lost; nothing is committed */
    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        lock.confirm();
        super.doCommit(status);
    }
}
