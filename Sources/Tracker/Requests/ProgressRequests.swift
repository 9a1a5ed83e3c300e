package import Basics
package import Reports
package import Targets

/// The board: every target of the campaign (bảng mục tiêu).
package struct BoardRequest: Request {
    package var asOf: Day
    /// The day whose units the figures are shown on; `nil` for the same day.
    package var map: Day?

    package init(asOf: Day, map: Day? = nil) {
        self.asOf = asOf
        self.map = map
    }

    package var ahead: Day? { asOf }

    package func answer(at desk: Desk) throws(Refusal) -> Report<BoardReport> {
        try desk.board(asOf: asOf, on: map)
    }
}

/// One target down to its indicators.
package struct TargetRequest: Request {
    package var target: Target.ID
    package var asOf: Day
    package var map: Day?

    package init(_ target: Target.ID, asOf: Day, map: Day? = nil) {
        self.target = target
        self.asOf = asOf
        self.map = map
    }

    package var ahead: Day? { asOf }

    package func answer(at desk: Desk) throws(Refusal) -> Report<TargetReport> {
        try desk.target(target, asOf: asOf, on: map)
    }
}

/// One unit, by id, code or name, against every standard that applies to it.
package struct UnitRequest: Request {
    package var unit: String
    package var asOf: Day
    package var map: Day?

    package init(_ unit: String, asOf: Day, map: Day? = nil) {
        self.unit = unit
        self.asOf = asOf
        self.map = map
    }

    package var ahead: Day? { asOf }

    package func answer(at desk: Desk) throws(Refusal) -> Report<UnitReport> {
        try desk.unit(unit, asOf: asOf, on: map)
    }
}

/// Where every figure of a target or a unit comes from, down to the last indicator.
package struct ExplanationRequest: Request {
    package enum Subject: Hashable, Codable, Sendable {
        case target(Target.ID)
        case unit(String)
    }

    package var subject: Subject
    package var asOf: Day
    package var map: Day?

    package init(_ subject: Subject, asOf: Day, map: Day? = nil) {
        self.subject = subject
        self.asOf = asOf
        self.map = map
    }

    package var ahead: Day? { asOf }

    package func answer(at desk: Desk) throws(Refusal) -> Report<Explanation> {
        switch subject {
        case .target(let id): try desk.explain(try desk.target(id, asOf: asOf, on: map))
        case .unit(let text): try desk.explain(try desk.unit(text, asOf: asOf, on: map))
        }
    }
}

/// Whether a target will be reached by its due day (dự báo).
package struct ForecastRequest: Request {
    package var target: Target.ID
    package var asOf: Day

    package init(_ target: Target.ID, asOf: Day) {
        self.target = target
        self.asOf = asOf
    }

    package var ahead: Day? { asOf }

    package func answer(at desk: Desk) throws(Refusal) -> ForecastReport {
        try desk.forecast(target, asOf: asOf)
    }
}

/// What the next Saturdays of a unit must be (kế hoạch).
package struct PlanRequest: Request {
    package var unit: String
    /// The last day; `nil` for the campaign's next due day, else a year from `asOf`.
    package var until: Day?
    package var asOf: Day

    package init(_ unit: String, until: Day? = nil, asOf: Day) {
        self.unit = unit
        self.until = until
        self.asOf = asOf
    }

    package var ahead: Day? { asOf }

    package func answer(at desk: Desk) throws(Refusal) -> PlanReport {
        try desk.plan(unit, until: until, asOf: asOf)
    }
}

/// The communes of the campaign's area on a day: forms offer them on every page.
package struct MembersRequest: Request {
    package var asOf: Day

    package init(asOf: Day) { self.asOf = asOf }

    package func answer(at desk: Desk) throws(Refusal) -> [Unit] {
        desk.catalogue.members(on: asOf)
    }
}

/// The communes of a campaign at a glance: beside the board, without the plan of each.
package struct CommunesRequest: Request {
    package var asOf: Day

    package init(asOf: Day) { self.asOf = asOf }

    package var ahead: Day? { asOf }

    package func answer(at desk: Desk) throws(Refusal) -> CommunesAtAGlance {
        try desk.communesAtAGlance(asOf: asOf)
    }
}

/// What Saturdays gave to each criterion of a set.
package struct CriteriaWorkRequest: Request {
    package var unit: String?
    /// `nil` for the set of communes that is in force.
    package var standard: Standard.ID?
    package var asOf: Day

    package init(unit: String? = nil, standard: Standard.ID? = nil, asOf: Day) {
        self.unit = unit
        self.standard = standard
        self.asOf = asOf
    }

    package func answer(at desk: Desk) throws(Refusal) -> Report<CriteriaWorkReport> {
        try desk.criteriaWork(unit: unit, standard: standard, asOf: asOf)
    }
}
