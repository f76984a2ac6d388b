package dev.tillbridge.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/// Puts all commands that speak with the running service under one root.
public final class Commands {
    private Commands() {}

    /// Adds them; the root's own commands (`run`, `demo`, …) are added by the wiring.
    public static CommandLine addTo(CommandLine root, Doorway doorway) {
        root.addSubcommand(new StatusCommand(doorway));
        root.addSubcommand(new StopCommand(doorway));
        root.addSubcommand(new ConsoleCommand(doorway));
        root.addSubcommand(new PairCommand(doorway));
        root.addSubcommand(group(
                "payment",
                "Payments: find, show, receipt, look again, put in, tick off, decide, give back.",
                new PaymentListCommand(doorway),
                new PaymentShowCommand(doorway),
                new PaymentFollowCommand(doorway),
                new PaymentReceiptCommand(doorway),
                new PaymentLookCommand(doorway),
                new PaymentPutInCommand(doorway),
                new PaymentEnteredCommand(doorway),
                new PaymentDecideCommand(doorway),
                new PaymentGiveBackCommand(doorway),
                new PaymentFoundCommand(doorway),
                new PaymentBankAllowCommand(doorway),
                new PaymentComparedCommand(doorway)));
        root.addSubcommand(group(
                "link",
                "Payment links: list, show, cancel, replace.",
                new LinkListCommand(doorway),
                new LinkShowCommand(doorway),
                new LinkCancelCommand(doorway),
                new LinkReplaceCommand(doorway)));
        root.addSubcommand(group(
                "card",
                "Saved cards: list, default, remove, merge.",
                new CardListCommand(doorway),
                new CardDefaultCommand(doorway),
                new CardRemoveCommand(doorway),
                new CardMergeCommand(doorway)));
        root.addSubcommand(group(
                "terminal",
                "Card readers.",
                new TerminalListCommand(doorway),
                new TerminalAddCommand(doorway),
                new TerminalTestCommand(doorway),
                new TerminalReleaseCommand(doorway)));
        root.addSubcommand(group(
                "person",
                "People, roles and PINs.",
                new PersonListCommand(doorway),
                new PersonAddCommand(doorway),
                new PersonRoleCommand(doorway),
                new PersonPinCommand(doorway)));
        root.addSubcommand(group(
                "location",
                "The location, its settings, and its desks.",
                new LocationShowCommand(doorway),
                new LocationSetCommand(doorway),
                new LocationOthersCommand(doorway),
                new LocationCutOverCommand(doorway),
                new LocationCreateCommand(doorway),
                new LocationInviteCommand(doorway),
                new LocationJoinCommand(doorway),
                new LocationMoveBackCommand(doorway),
                new LocationDesksCommand(doorway),
                new LocationDeskRenameCommand(doorway),
                new LocationDeskRevokeCommand(doorway)));
        root.addSubcommand(group(
                "day",
                "The end of a day: look, count, take in a file, close, open again.",
                new DayShowCommand(doorway),
                new DayTypeCommand(doorway),
                new DayTakeCommand(doorway),
                new DayDismissCommand(doorway),
                new DayCloseCommand(doorway),
                new DayReopenCommand(doorway),
                new DayCsvCommand(doorway),
                new MonthShowCommand(doorway)));
        root.addSubcommand(
                group("audit", "Who did what, and whether that was changed since.", new AuditVerifyCommand(doorway)));
        root.addSubcommand(group(
                "profile",
                "How practice software is read.",
                new ProfileListCommand(doorway),
                new ProfileCheckCommand(),
                new ProfileAddCommand(doorway),
                new ProfileTrialCommand(doorway),
                new ProfileUseCommand(doorway),
                new ProfileBackCommand(doorway),
                new ProfileDropCommand(doorway)));
        root.addSubcommand(group(
                "browser", "Connected browsers.", new BrowserListCommand(doorway), new BrowserRevokeCommand(doorway)));
        root.addSubcommand(group(
                "message",
                "Messages to clients.",
                new MessageTestCommand(doorway),
                new MessageNumberCommand(doorway),
                new MessageStopCommand(doorway),
                new MessageStartCommand(doorway)));
        root.addSubcommand(group("secret", "Secrets.", new SecretSetCommand(doorway), new SecretTakeCommand(doorway)));
        return root.setCaseInsensitiveEnumValuesAllowed(true);
    }

    private static CommandLine group(String name, String description, Object... commands) {
        var spec = CommandSpec.forAnnotatedObject(new GroupCommand()).name(name).mixinStandardHelpOptions(true);
        spec.usageMessage().description(description);
        var group = new CommandLine(spec);
        for (var command : commands) {
            group.addSubcommand(command);
        }
        return group;
    }
}
