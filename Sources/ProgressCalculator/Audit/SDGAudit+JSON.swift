extension SDGAudit: Encodable {
    private enum CodingKeys: String, CodingKey {
        case progressValue, status, score
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(progressValue, forKey: .progressValue)
        try container.encode(status, forKey: .status)
        try container.encode(score, forKey: .score)
    }
}

/// A bare series with its options, as `thubay audit --series` reads it.
package struct SDGSeries: Sendable, Decodable {
    package let options: SDGAudit.Options
    package let series: [SDGAudit.Point]

    private enum CodingKeys: String, CodingKey {
        case options, series
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        options =
            try container.decodeIfPresent(SDGAudit.Options.self, forKey: .options)
            ?? SDGAudit.Options()
        var rows = try container.nestedUnkeyedContainer(forKey: .series)
        var points: [SDGAudit.Point] = []
        while !rows.isAtEnd {
            var row = try rows.nestedUnkeyedContainer()
            let year = try Self.year(&row)
            // A year without a value is left out.
            if row.isAtEnd { continue }
            if let value = try Self.value(&row) { points.append(SDGAudit.Point(year, value)) }
            guard row.isAtEnd else {
                throw DecodingError.dataCorruptedError(
                    in: row, debugDescription: "a row is [year, value]")
            }
        }
        if let twice = Dictionary(grouping: points, by: \.year).filter({ $1.count > 1 }).keys.min()
        {
            throw DecodingError.dataCorruptedError(
                forKey: .series, in: container,
                debugDescription: "the year \(twice) has more than one value")
        }
        series = points
    }

    /// A number, or a text of which the first four letters count: "2015-16" is 2015.
    private static func year(_ row: inout any UnkeyedDecodingContainer) throws -> Int {
        if let number = try? row.decode(Double.self) {
            guard let year = Int(exactly: number) else {
                throw DecodingError.dataCorruptedError(
                    in: row, debugDescription: "a year is a whole number")
            }
            return year
        }
        let text = try row.decode(String.self)
        guard let year = Int(text.prefix(4)) else {
            throw DecodingError.dataCorruptedError(
                in: row, debugDescription: "“\(text)” does not begin with a year")
        }
        return year
    }

    private static func value(_ row: inout any UnkeyedDecodingContainer) throws -> Double? {
        if try row.decodeNil() { return nil }
        return try row.decode(Double.self)
    }
}

extension SDGAudit.Options: Decodable {
    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) {
            self.stringValue = stringValue
        }

        init?(intValue: Int) { nil }
    }

    /// Options that choose rows in Open SDG's own tables; a bare series has none to choose from.
    private static let passedOver = ["series", "unit", "disaggregation", "group"]
    private static let known = [
        "direction", "base_year", "target", "target_year", "limit", "progress_thresholds",
    ]

    /// Names as in Open SDG (`base_year`) or in camel case (`baseYear`).
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        var keys: [String: Key] = [:]
        for key in container.allKeys {
            let name = Self.snakeCase(key.stringValue)
            guard Self.known.contains(name) || Self.passedOver.contains(name) else {
                throw DecodingError.dataCorruptedError(
                    forKey: key, in: container,
                    debugDescription: "unknown option “\(key.stringValue)”; known: "
                        + Self.known.joined(separator: ", "))
            }
            keys[name] = key
        }
        self.init()
        if let key = keys["direction"],
            let direction = try container.decodeIfPresent(String.self, forKey: key)
        {
            guard ["positive", "negative"].contains(direction) else {
                throw DecodingError.dataCorruptedError(
                    forKey: key, in: container,
                    debugDescription: "direction is positive or negative")
            }
            isPositive = direction == "positive"
        }
        if let key = keys["base_year"] {
            baseYear = try container.decodeIfPresent(Int.self, forKey: key) ?? baseYear
        }
        if let key = keys["target_year"] {
            targetYear = try container.decodeIfPresent(Int.self, forKey: key) ?? targetYear
        }
        if let key = keys["target"] {
            target = try container.decodeIfPresent(Double.self, forKey: key)
        }
        if let key = keys["limit"] {
            limit = try container.decodeIfPresent(Double.self, forKey: key)
        }
        if let key = keys["progress_thresholds"] {
            let classes = try container.decodeIfPresent([String: Double].self, forKey: key) ?? [:]
            high = classes["high"]
            medium = classes["med"]
            low = classes["low"]
        }
    }

    /// `baseYear` → `base_year`.
    private static func snakeCase(_ name: String) -> String {
        name.reduce(into: "") { text, letter in
            if letter.isUppercase { text += "_" }
            text += letter.lowercased()
        }
    }
}
