import Basics

/// A campaign file, and the units files that it names.
struct CampaignFile {
    let campaign: Campaign
    let unitFiles: [String]

    private static let keys = [
        "id", "title", "document", "letters", "begins", "unit", "area", "units", "standards",
        "activities", "feeds", "programmes", "days_off", "province_values", "groups", "targets",
        "orientations", "reported", "facts", "pilots", "assigned", "month_ends", "hours",
        "agencies",
    ]

    init?(_ root: YAMLNode, _ findings: inout [Finding]) {
        guard let fields = YAMLMapping(root, keys: Self.keys, &findings) else { return nil }
        let id = fields.text("id", &findings)
        let title = fields.phrase("title", &findings)
        let document = fields.text("document", &findings)
        let begins = fields.day("begins", &findings)
        let area = fields.node("area").flatMap { Area($0, &findings) }
        let unit =
            fields.node("area") == nil
            ? fields.text("unit", &findings) : area?.id ?? fields.optionalText("unit", &findings)
        if let node = fields.node("unit"), fields.node("area") != nil {
            findings.append(Finding(AreaMessages.both, at: node.place))
        }
        let letters = fields.texts("letters", &findings)
        unitFiles = fields.texts("units", &findings)
        let standards = fields.texts("standards", &findings)
        let activities = fields.texts("activities", &findings)
        let programmes = fields.list("programmes", &findings)
            .compactMap { Campaign.Programme($0, &findings) }
        let feeds = fields.list("feeds", &findings)
            .compactMap { Campaign.Feeding($0, &findings) }
        let daysOff = fields.rows(
            "days_off", keys: ["title"], period: YAMLMapping.closedPeriod,
            source: YAMLMapping.officeSource, &findings
        ) { row, findings in row.phrase("title", &findings) }
        let provinceValues = fields.rows(
            "province_values", keys: ["indicator", "value"], source: YAMLMapping.officeSource,
            &findings
        ) { row, findings in Campaign.ProvinceValue(row, &findings) }
        let groups = fields.rows(
            "groups", keys: ["unit", "group"], period: YAMLMapping.openPeriod,
            source: YAMLMapping.officeSource, &findings
        ) { row, findings in
            let member = row.optionalText("unit", &findings) ?? unit
            let group = row.text("group", &findings)
            return group.flatMap { group in
                member.map { Campaign.Grouping(unit: $0, group: group) }
            }
        }
        let targets = fields.list("targets", &findings)
            .compactMap { Target($0, frame: (unit ?? "", document ?? ""), &findings) }
        let orientations = fields.list("orientations", &findings)
            .compactMap { Campaign.Orientation($0, &findings) }
        let reported = fields.list("reported", &findings)
            .compactMap { Campaign.ReportedCount($0, &findings) }
        let facts = Campaign.FactFiles(fields.node("facts"), &findings)
        let pilots = fields.list("pilots", &findings).compactMap { Pilot($0, &findings) }
        let assigned = fields.optionalText("assigned", &findings)
        let calendar = ReportCalendar(fields, &findings)
        let hours = OutingHours.read(fields, &findings)
        let agencies = fields.list("agencies", &findings).compactMap { Agency($0, &findings) }
        guard let id, let title, let document, let begins, let unit else { return nil }
        campaign = Campaign(
            id: id, title: title, document: document, letters: letters, begins: begins,
            unit: unit, area: area, standards: standards, activities: activities,
            programmes: programmes, feeds: feeds, daysOff: daysOff, groups: groups,
            provinceValues: provinceValues,
            targets: targets,
            orientations: orientations, reported: reported, facts: facts, pilots: pilots,
            assigned: assigned,
            calendar: calendar, hours: hours, agencies: agencies, place: root.place)
    }
}

extension Campaign.Programme {
    fileprivate init?(_ node: YAMLNode, _ findings: inout [Finding]) {
        guard let fields = YAMLMapping(node, keys: ["id", "title", "saturdays"], &findings) else {
            return nil
        }
        let id = fields.text("id", &findings)
        let title = fields.phrase("title", &findings)
        let saturdays = fields.flag("saturdays", default: false, &findings)
        guard let id, let title else { return nil }
        self.init(id: id, title: title, saturdays: saturdays)
    }
}

extension Campaign.Feeding {
    fileprivate init?(_ node: YAMLNode, _ findings: inout [Finding]) {
        let keys = ["activity", "indicator", "factor", "role"]
        guard let fields = YAMLMapping(node, keys: keys, &findings) else { return nil }
        let activity = fields.text("activity", &findings)
        let part = fields.part("indicator", &findings)
        let factor = fields.optionalQuantity("factor", &findings)
        let role = fields.node("role")
            .flatMap { YAMLMapping.choice($0, ActivityKind.Role.self, &findings) }
        guard let activity, let part else { return nil }
        self.init(
            activity: activity, role: role,
            feed: ActivityKind.Feed(
                indicator: part, factor: factor ?? Quantity(1), place: node.place))
    }
}

extension ActivityKind {
    /// The same with what it feeds in a campaign; another role replaces what it feeds elsewhere.
    func feeding(_ rows: [Campaign.Feeding]) -> ActivityKind {
        let own = rows.filter { $0.activity == id }
        guard !own.isEmpty else { return self }
        let role = own.lazy.compactMap(\.role).first ?? self.role
        return ActivityKind(
            id: id, title: title, measure: measure, theme: theme, role: role,
            feeds: (role == self.role ? feeds : []) + own.map(\.feed), budgetHeavy: budgetHeavy,
            place: place)
    }
}

extension Campaign.ProvinceValue {
    fileprivate init?(_ fields: YAMLMapping, _ findings: inout [Finding]) {
        let part = fields.part("indicator", &findings)
        let value = fields.quantity("value", &findings)
        guard let part, let value else { return nil }
        self.init(part: part, value: value)
    }
}

extension Campaign.Orientation {
    fileprivate init?(_ node: YAMLNode, _ findings: inout [Finding]) {
        guard let fields = YAMLMapping(node, keys: ["year", "words"], &findings) else { return nil }
        let words = fields.text("words", &findings)
        let year =
            fields.required("year", &findings) == nil
            ? nil : fields.optionalWhole("year", &findings)
        guard let year, let words else { return nil }
        self.init(year: year, words: words)
    }
}

extension Campaign.ReportedCount {
    fileprivate init?(_ node: YAMLNode, _ findings: inout [Finding]) {
        let keys = ["day", "day_is", "unit", "standard", "met", "of", "source", "note"]
        guard let fields = YAMLMapping(node, keys: keys, &findings) else { return nil }
        let day = fields.day("day", &findings)
        let dayIs = fields.choice("day_is", DayPrecision.self, &findings)
        let unit = fields.text("unit", &findings)
        let standard = fields.text("standard", &findings)
        let met =
            fields.required("met", &findings) == nil
            ? nil : fields.optionalWhole("met", &findings)
        let of =
            fields.required("of", &findings) == nil
            ? nil : fields.optionalWhole("of", &findings)
        let source = fields.text("source", example: LegalDocument.sourceExample, &findings)
        let note = fields.optionalPhrase("note", &findings)
        guard let day, let dayIs, let unit, let standard, let met, let of, let source else {
            return nil
        }
        self.init(
            day: day, dayIs: dayIs, unit: unit, standard: standard, met: met, of: of,
            source: source, note: note, place: node.place)
    }
}

extension Campaign.FactFiles {
    fileprivate init(_ node: YAMLNode?, _ findings: inout [Finding]) {
        let keys = ["work_days", "assessments", "recognitions", "work_items", "counts"]
        guard let node, let fields = YAMLMapping(node, keys: keys, &findings) else {
            self.init(
                workDays: [], assessments: [], recognitions: [], workItems: [], counts: [])
            return
        }
        self.init(
            workDays: fields.texts("work_days", &findings),
            assessments: fields.texts("assessments", &findings),
            recognitions: fields.texts("recognitions", &findings),
            workItems: fields.texts("work_items", &findings),
            counts: fields.texts("counts", &findings))
    }
}

extension ReportCalendar {
    fileprivate init(_ fields: YAMLMapping, _ findings: inout [Finding]) {
        let day = fields.optionalWhole("month_ends", &findings)
        if let day, !Self.possibleEnds.contains(day), let node = fields.node("month_ends") {
            findings.append(Finding(CampaignMessages.monthEnds(day), at: node.place))
        }
        self.init(monthEnds: day.flatMap { Self.possibleEnds.contains($0) ? $0 : nil })
    }
}

extension OutingHours {
    fileprivate static func read(_ fields: YAMLMapping, _ findings: inout [Finding]) -> OutingHours?
    {
        guard let text = fields.optionalText("hours", &findings) else { return nil }
        let hours = OutingHours(text)
        if hours == nil, let node = fields.node("hours") {
            findings.append(
                Finding(
                    CampaignMessages.hours(text), at: node.place,
                    expected: Phrase("\"07:00-10:30\"")))
        }
        return hours
    }
}

private enum CampaignMessages {
    static func hours(_ text: String) -> Phrase {
        Phrase(
            vi: "“\(text)” không phải giờ bắt đầu và giờ kết thúc",
            en: "“\(text)” is no hour of beginning and of ending")
    }

    static func monthEnds(_ day: Int) -> Phrase {
        Phrase(
            vi: "tháng không kết thúc vào ngày \(day): chọn từ 1 đến 28, hoặc bỏ dòng này để theo "
                + "tháng dương lịch",
            en: "no month ends on day \(day): 1 to 28, or leave the line out for calendar months")
    }
}
