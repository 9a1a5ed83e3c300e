import ArgumentParser

/// The command line of Thứ Bảy.
struct ThuBay: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "thubay",
        abstract:
            "Track a campaign: its targets, its Saturdays of work, and whether it will be met.",
        discussion: """
            Start with 'thubay init', then bring work days in with 'thubay log import' and look at \
            the board with 'thubay progress'. Options such as --database, --campaign and --language \
            stand before or behind the command.

            Exit status: 0 done; 1 findings or refused data; 2 could not run (no file, locked, \
            damaged, altered); 64 wrong usage.
            """,
        version: "0.1.0",
        groupedSubcommands: [
            CommandGroup(
                name: "Setting up",
                subcommands: [
                    InitCommand.self, CheckCommand.self, LawCommand.self, SimulateCommand.self,
                ]),
            CommandGroup(
                name: "Recording",
                subcommands: [
                    LogCommand.self, WorkItemCommand.self, CountCommand.self, AssessCommand.self,
                    RecogniseCommand.self,
                ]),
            CommandGroup(
                name: "Between machines",
                subcommands: [ExportCommand.self, MergeCommand.self, ConflictsCommand.self]),
            CommandGroup(
                name: "Keeping",
                subcommands: [
                    BackupCommand.self, RestoreCommand.self, VerifyCommand.self,
                    UpgradeCommand.self,
                ]),
            CommandGroup(
                name: "Serving", subcommands: [ServeCommand.self, AccountCommand.self]),
            CommandGroup(
                name: "Looking",
                subcommands: [
                    ProgressCommand.self, CriteriaCommand.self, ReportCommand.self,
                    ChartCommand.self,
                    PilotsCommand.self, UnitsCommand.self,
                ]),
            CommandGroup(
                name: "Looking ahead",
                subcommands: [
                    ForecastCommand.self, PlanCommand.self, RatesCommand.self,
                    BacktestCommand.self, AuditCommand.self,
                ]),
        ])
}
