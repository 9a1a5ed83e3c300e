import Basics

extension Checks {
    /// What work feeds: an indicator with numbers of the same measure for `adds`, an indicator or a
    /// criterion for `supports`, nothing for other roles.
    static func feeds(_ scope: CheckScope) -> [Finding] {
        findings(of: scope.activities, scope)
    }

    /// The same of what campaigns say that their work feeds.
    static func campaignFeeds(_ scope: CheckScope) -> [Finding] {
        scope.campaigns.flatMap { campaign in
            let kinds = scope.activities.filter { kind in
                campaign.feeds.contains { $0.activity == kind.id }
            }
            return findings(of: kinds.map { $0.feeding(campaign.feeds) }, scope)
        }
    }

    private static func findings(
        of activities: [ActivityKind], _ scope: CheckScope
    ) -> [Finding] {
        activities.flatMap { activity -> [Finding] in
            let takesFeeds = activity.role == .adds || activity.role == .supports
            if !takesFeeds, !activity.feeds.isEmpty {
                let place = scope.place(of: "feeds", in: activity.place)
                return [Finding(FeedMessages.feedsNothing(activity.role), at: place)]
            }
            if activity.role == .adds, activity.feeds.isEmpty {
                let place = scope.place(of: "role", in: activity.place)
                return [Finding(FeedMessages.addsNowhere(activity.id), at: place)]
            }
            return activity.feeds.compactMap { feed in
                // What does not exist is found by the references.
                guard let part = scope.part(feed.indicator) else { return nil }
                return finding(activity, feed, part, scope)
            }
        }
    }

    private static func finding(
        _ activity: ActivityKind, _ feed: ActivityKind.Feed, _ part: StandardPart,
        _ scope: CheckScope
    ) -> Finding? {
        let place = scope.place(of: "indicator", in: feed.place)
        if case .condition = part {
            return Finding(FeedMessages.condition(feed.indicator), at: place)
        }
        guard activity.role == .adds else { return nil }
        guard let indicator = part.indicator, [.share, .amount].contains(indicator.kind) else {
            return Finding(FeedMessages.noNumbers(feed.indicator), at: place)
        }
        if feed.factor <= .zero {
            return Finding(
                FeedMessages.notPositive, at: scope.place(of: "factor", in: feed.place))
        }
        if feed.factor == Quantity(1), activity.measure != indicator.measure {
            return Finding(
                FeedMessages.otherMeasure(activity.measure, feed.indicator, indicator.measure),
                at: place, remedy: FeedMessages.otherMeasureRemedy)
        }
        return nil
    }
}

private enum FeedMessages {
    static let notPositive = Phrase(
        vi: "factor phải lớn hơn 0", en: "the factor must be above 0")
    static let otherMeasureRemedy = Phrase(
        vi:
            "ghi factor: một đơn vị khối lượng bằng bao nhiêu đơn vị của chỉ tiêu; nếu không tính được thì dùng role: supports",
        en:
            "give the factor, units of the indicator per unit of work; without one use role: supports"
    )

    static func feedsNothing(_ role: ActivityKind.Role) -> Phrase {
        Phrase(
            vi: "role “\(role.rawValue)” không có feeds",
            en: "the role “\(role.rawValue)” has no feeds")
    }

    static func addsNowhere(_ id: String) -> Phrase {
        Phrase(
            vi: "“\(id)” có role: adds nhưng không nêu chỉ tiêu nào trong feeds",
            en: "“\(id)” has role: adds and names no indicator under feeds")
    }

    static func condition(_ part: PartID) -> Phrase {
        Phrase(
            vi: "\(part) là điều kiện, không phải tiêu chí hoặc chỉ tiêu",
            en: "\(part) is a condition, neither a criterion nor an indicator")
    }

    static func noNumbers(_ part: PartID) -> Phrase {
        Phrase(
            vi: "\(part) không đo bằng số, khối lượng không cộng vào được",
            en: "\(part) has no numbers, so no quantity adds to it")
    }

    static func otherMeasure(_ measure: String, _ part: PartID, _ other: String) -> Phrase {
        Phrase(
            vi: "nội dung tính bằng “\(measure)”, \(part) tính bằng “\(other)”, mà factor là 1",
            en: "the work is measured in “\(measure)”, \(part) in “\(other)”, and the factor is 1")
    }
}
