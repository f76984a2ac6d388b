package dev.tillbridge.cli;

import dev.tillbridge.protocol.AuditChain;
import dev.tillbridge.protocol.AuditEnd;
import dev.tillbridge.protocol.AuditTrouble;
import dev.tillbridge.protocol.AuditVerify;
import dev.tillbridge.protocol.Methods;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// `tillbridge audit verify`.
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Looks whether the audit is as it was written: each desk's rows are a chain, in which each holds a"
                        + " digest of the one before. Write down where the chains end: --expect finds later whether one was cut"
                        + " off, or written anew from some row on.")
final class AuditVerifyCommand extends ServiceCommand {
    @Option(
            names = "--expect",
            paramLabel = "CHAIN:NUMBER:HASH",
            description = "Where a chain ended when it was looked at before. Any number of times.")
    List<String> expect = List.of();

    AuditVerifyCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var report = door.call(
                Methods.AUDIT_VERIFY,
                new AuditVerify(expect.stream().map(this::end).toList()));
        report.chains().forEach(this::tell);
        if (report.before() > 0) {
            say(report.before() + " rows from before there were chains: "
                    + (report.beforeWhole() ? "bound by the chains" : "CHANGED, or some were put in"));
        }
        say(report.whole() ? "The audit is whole." : "The audit is NOT as it was written.");
        done(report);
        return report.whole() ? Exit.DONE : Exit.FAILED;
    }

    private void tell(AuditChain chain) {
        var end = chain.end();
        var name = Optional.ofNullable(chain.desk()).orElse("a service that is no desk here");
        var span = chain.from() == null ? "" : ", " + chain.from() + " to " + chain.to();
        say(name + ": " + chain.rows() + " rows" + span + ": "
                + Optional.ofNullable(chain.trouble())
                        .map(AuditVerifyCommand::text)
                        .orElse("whole"));
        if (chain.rows() > 0) {
            say("  ends with " + end.chain() + ":" + end.number() + ":" + end.hash());
        }
    }

    private static String text(AuditTrouble trouble) {
        var row = "row " + trouble.number();
        var told = trouble.at() == null ? "" : " (" + trouble.at() + ", " + trouble.what() + ")";
        return switch (trouble.kind()) {
            case CHANGED -> row + told + " was changed, or put in";
            case MISSING ->
                trouble.other() > trouble.number()
                        ? "rows " + trouble.number() + " to " + trouble.other() + " were removed"
                        : row + " was removed";
            case PUT_IN -> row + told + " was put in";
            case MOVED -> row + told + " was written as row " + trouble.other();
            case OUT_OF_ORDER -> row + told + " stands before an older one in the database";
            case BEFORE_CHANGED -> "the rows from before the chains are not those that were there when it began";
            case CUT_OFF -> "rows " + trouble.number() + " to " + trouble.other() + " were cut off its end";
            case NOT_AS_NOTED -> row + told + " is not the one that was noted";
        };
    }

    private AuditEnd end(String text) {
        int second = text.lastIndexOf(':');
        int first = text.lastIndexOf(':', second - 1);
        try {
            return new AuditEnd(
                    text.substring(0, first),
                    Long.parseLong(text.substring(first + 1, second)),
                    text.substring(second + 1).strip());
        } catch (IndexOutOfBoundsException | NumberFormatException malformed) {
            throw new ParameterException(specification(), "Not CHAIN:NUMBER:HASH: " + text, malformed);
        }
    }
}
