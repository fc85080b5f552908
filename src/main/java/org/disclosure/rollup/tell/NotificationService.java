package org.disclosure.rollup.tell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.disclosure.rollup.district.FileChange;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.publish.data.LateSubmissionsCsv;
import org.disclosure.rollup.publish.edition.Sender;
import org.disclosure.rollup.publish.notice.NoticeFile;
import org.disclosure.rollup.publish.today.TodayWords;
import org.disclosure.rollup.store.history.NotificationStore;
import org.disclosure.rollup.store.history.NotificationStore.Matter;
import org.disclosure.rollup.store.history.NotificationStore.Outlet;
import org.disclosure.rollup.tell.RunNews.YearNews;
import org.springframework.stereotype.Service;

/**
 * Service that sends the news not sent yet: the results of each year to the office, notices to the units. A message
 * that failed is not noted as sent, so that the next run tries it again. Each message is noted right after it was sent;
 * a program that is killed in between sends that one twice, and never leaves one out.
 */
@Service
public class NotificationService {

    private final Mail mail;
    private final Webhook webhook;
    private final NotificationStore store;
    private final Sender sender;

    NotificationService(Mail mail, Webhook webhook, NotificationStore store, Sender sender) {
        this.mail = mail;
        this.webhook = webhook;
        this.store = store;
        this.sender = sender;
    }

    /**
     * News of a year not yet sent to an outlet.
     *
     * @param isOfResults whether the results of the year are not sent yet
     * @param late late submissions not sent yet
     * @param warning a warning not sent yet
     * @param matters all of that
     */
    record PendingNews(
            YearNews year,
            boolean isOfResults,
            LateSubmissionsCsv late,
            Optional<String> warning,
            List<Matter> matters) {}

    /** A way to send one letter. */
    private interface Sending {
        void send(Letter letter) throws UndeliveredException;
    }

    /** Tells what a run brought. */
    public DeliveryReport tell(RunNews news) {
        DeliveryReport deliveryReport = DeliveryReport.triedAgain(news.language());
        Optional<UndeliveredException> serverFailure = mail.isForOffice()
                ? sendYears(news, Outlet.OFFICE, mail::sendOffice, deliveryReport)
                        .filter(UndeliveredException::isOfTheServer)
                : Optional.empty();
        if (webhook.isOn()) {
            sendYears(news, Outlet.WEBHOOK, webhook::send, deliveryReport);
        }
        if (mail.isForUnits()) {
            tellUnits(news, serverFailure, deliveryReport);
        }
        return deliveryReport;
    }

    /** Tells that a run failed. It is not tried again: the next run has its own to tell. */
    public DeliveryReport tellFailure(LocalDate asOf, Messages.Language language, List<String> lines) {
        DeliveryReport deliveryReport = DeliveryReport.triedOnce(language);
        Letters letters = new Letters(language);
        Letter letter = letters.failure(asOf, lines);
        if (mail.isForOffice()) {
            send(letter, mail::sendOffice, letters.text("tell.what.OFFICE"), deliveryReport);
        }
        if (webhook.isOn()) {
            send(letter, webhook::send, letters.text("tell.what.WEBHOOK"), deliveryReport);
        }
        return deliveryReport;
    }

    private Optional<UndeliveredException> send(
            Letter letter, Sending sending, String what, DeliveryReport deliveryReport) {
        try {
            sending.send(letter);
            deliveryReport.sent(what);
            return Optional.empty();
        } catch (UndeliveredException e) {
            deliveryReport.unsent(what, e);
            return Optional.of(e);
        }
    }

    /** Sends one letter on all years with news for this outlet; returns the reason if it fails. */
    private Optional<UndeliveredException> sendYears(
            RunNews news, Outlet outlet, Sending sending, DeliveryReport deliveryReport) {
        List<PendingNews> years = news.years().stream()
                .map(year -> pendingNews(outlet, year))
                .filter(year -> !year.matters().isEmpty())
                .toList();
        if (years.isEmpty()) {
            return Optional.empty();
        }
        Letters letters = new Letters(news.language());
        TodayWords.Contacts contacts = outlet == Outlet.OFFICE ? TodayWords.Contacts.SHOWN : TodayWords.Contacts.HIDDEN;
        Optional<UndeliveredException> failure = send(
                letters.summary(news, years, contacts),
                sending,
                letters.text("tell.what." + outlet.name()),
                deliveryReport);
        years.stream()
                .flatMap(year -> year.matters().stream())
                .forEach(matter -> note(matter, news.asOf(), failure.map(deliveryReport::reason)));
        return failure;
    }

    /** News of this year not yet sent to this outlet. */
    private PendingNews pendingNews(Outlet outlet, YearNews year) {
        boolean results = !store.isSent(ofRun(outlet, year));
        LateSubmissionsCsv late = year.late().only(file -> !store.isSent(ofLate(outlet, year, file)));
        List<Matter> matters = new ArrayList<>();
        if (results) {
            matters.add(ofRun(outlet, year));
        }
        late.files().forEach(file -> matters.add(ofLate(outlet, year, file)));
        Optional<String> warning = year.warning().filter(text -> !store.isSent(ofWarning(outlet, year, text)));
        warning.ifPresent(text -> matters.add(ofWarning(outlet, year, text)));
        return new PendingNews(year, results, late, warning, matters);
    }

    /** A server that is away, or dawdles, is waited for once a run and not once for each letter. */
    private void tellUnits(RunNews news, Optional<UndeliveredException> ofOffice, DeliveryReport deliveryReport) {
        Optional<UndeliveredException> serverFailure = ofOffice;
        for (YearNews year : news.years()) {
            for (NoticeFile notice : year.notices()) {
                Optional<String> address = news.roster().findAddress(notice.unitCode());
                if (address.isEmpty()) {
                    deliveryReport.unaddressed(notice.unit());
                    continue;
                }
                Matter matter = ofUnit(year.year(), notice, address.get());
                if (!store.isSent(matter)) {
                    Optional<UndeliveredException> failure =
                            serverFailure.or(() -> sendNotice(news, year.year(), notice, address.get()));
                    failure.ifPresentOrElse(
                            e -> deliveryReport.unsent(notice.unit(), e),
                            () -> deliveryReport.unitReached(notice.unit()));
                    note(matter, news.asOf(), failure.map(deliveryReport::reason));
                    serverFailure = failure.filter(UndeliveredException::isOfTheServer);
                }
            }
        }
    }

    private Optional<UndeliveredException> sendNotice(RunNews news, int year, NoticeFile notice, String address) {
        try {
            mail.sendUnit(address, new Letters(news.language()).notice(year, notice, news, sender));
            return Optional.empty();
        } catch (UndeliveredException e) {
            return Optional.of(e);
        }
    }

    private void note(Matter matter, LocalDate day, Optional<String> failure) {
        failure.ifPresentOrElse(reason -> store.noteFailed(matter, day, reason), () -> store.noteSent(matter, day));
    }

    private static Matter ofRun(Outlet outlet, YearNews year) {
        return new Matter(outlet, year.year(), "", Long.toString(year.run()));
    }

    private static Matter ofWarning(Outlet outlet, YearNews year, String text) {
        return new Matter(outlet, year.year(), "", DigestUtils.sha256Hex("warning\n" + text));
    }

    /** A file that is corrected once more is another matter, and so is one that is taken back. */
    private static Matter ofLate(Outlet outlet, YearNews year, FileChange file) {
        String what = String.join("\n", file.kind().name(), file.path(), file.sha256());
        return new Matter(outlet, year.year(), "", DigestUtils.sha256Hex(what));
    }

    /** Of another address it is another matter: what went astray goes to the right one. */
    private static Matter ofUnit(int year, NoticeFile notice, String address) {
        StringBuilder asked = new StringBuilder(address.toLowerCase(Locale.ROOT));
        notice.points().stream()
                .map(Object::toString)
                .sorted()
                .forEach(point -> asked.append('\n').append(point));
        return new Matter(Outlet.UNIT, year, notice.unitCode(), DigestUtils.sha256Hex(asked.toString()));
    }
}
