package dev.tillbridge.farside;

import dev.tillbridge.message.Mail;
import dev.tillbridge.message.MailAnswer;
import dev.tillbridge.message.MailSender;
import dev.tillbridge.problem.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// A mail server that keeps what it took, and answers as it was told. For one thread.
public final class FarMail implements MailSender {
    private final List<Mail> taken = new ArrayList<>();
    private final Deque<Supplier<MailAnswer>> next = new ArrayDeque<>();

    /// How the next mail fares that nobody said anything of yet; it is not taken.
    public FarMail next(MailAnswer answer) {
        next.add(() -> answer);
        return this;
    }

    /// The next mail is taken, and who sent it dies before hearing so.
    public FarMail nextKills() {
        next.add(() -> {
            throw new AssertionError("killed");
        });
        return this;
    }

    /// Every mail that reached the far side.
    public List<Mail> taken() {
        return taken;
    }

    @Override
    public MailAnswer send(Mail mail) {
        var told = next.poll();
        if (told == null) {
            taken.add(mail);
            return new MailAnswer.Sent();
        }
        try {
            return told.get();
        } catch (AssertionError killed) {
            taken.add(mail);
            throw killed;
        }
    }

    @Override
    public Optional<Problem> missing() {
        return Optional.empty();
    }
}
