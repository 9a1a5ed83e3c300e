import Basics

extension Part: Encodable {
    private enum CodingKeys: String, CodingKey {
        case kind, id, title, unit, state, reason, flags, observed, estimated, reported, threshold
        case direction, measure, mark, document, article, checked, level, day, source, decision,
            share, met,
            total
        case needed, have, haveClaimed, missing, score, scoreDay, scoreLevel, passMark, notes, parts
    }

    /// The documented JSON: what does not apply is left out; the observation of an indicator is
    /// there always, `null` beside the reason when it is unknown.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(kind, forKey: .kind)
        try container.encode(id, forKey: .id)
        try container.encode(title, forKey: .title)
        try container.encode(unit, forKey: .unit)
        try container.encode(state, forKey: .state)
        try container.encodeIfPresent(reason, forKey: .reason)
        try container.encode(flags, forKey: .flags)
        if kind == .indicator {
            try container.encode(observed, forKey: .observed)
        } else {
            try container.encodeIfPresent(observed, forKey: .observed)
        }
        try container.encodeIfPresent(estimated, forKey: .estimated)
        try container.encodeIfPresent(reported, forKey: .reported)
        if let threshold {
            let isZeroToOne = isShare ? Ratio(percent: threshold) : nil
            try container.encode(
                isZeroToOne.map { Figure.share($0) } ?? .amount(threshold), forKey: .threshold)
        }
        try container.encodeIfPresent(direction, forKey: .direction)
        try container.encodeIfPresent(measure, forKey: .measure)
        try container.encodeIfPresent(mark, forKey: .mark)
        try container.encodeIfPresent(document, forKey: .document)
        try container.encodeIfPresent(article, forKey: .article)
        try container.encodeIfPresent(checked, forKey: .checked)
        try container.encodeIfPresent(level, forKey: .level)
        try container.encodeIfPresent(day, forKey: .day)
        try container.encodeIfPresent(source, forKey: .source)
        try container.encodeIfPresent(decision, forKey: .decision)
        try container.encodeIfPresent(share.map { min(1, max(0, $0)) }, forKey: .share)
        try container.encodeIfPresent(met, forKey: .met)
        try container.encodeIfPresent(total, forKey: .total)
        try container.encodeIfPresent(needed, forKey: .needed)
        try container.encodeIfPresent(have, forKey: .have)
        try container.encodeIfPresent(haveClaimed, forKey: .haveClaimed)
        if kind == .members { try container.encode(missing, forKey: .missing) }
        try container.encodeIfPresent(score, forKey: .score)
        try container.encodeIfPresent(scoreDay, forKey: .scoreDay)
        try container.encodeIfPresent(scoreLevel, forKey: .scoreLevel)
        try container.encodeIfPresent(passMark, forKey: .passMark)
        if !notes.isEmpty { try container.encode(notes, forKey: .notes) }
        if !parts.isEmpty { try container.encode(parts, forKey: .parts) }
    }
}
