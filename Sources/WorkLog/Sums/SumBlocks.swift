/// Years and months whose sums beside the log answer a question, and what each counts for.
///
/// Months follow each other by tags, the stretches that a question tells apart. A year most of whose
/// months have one tag is read as one block, and its other months are taken out of it again: ten
/// years are then some twenty blocks, not a hundred and twenty.
struct SumBlocks {
    /// One block in a sum: added, or taken out of the year that holds it.
    struct Share: Hashable {
        let sign: Int64
        let tag: Int
    }

    /// By year, as `2024`.
    private(set) var years: [String: [Share]] = [:]
    /// By month, as `2024-06`.
    private(set) var months: [String: [Share]] = [:]
    /// How many tags there are, from 0.
    private(set) var tags = 0

    /// A year is worth a block of its own from so many months: a log that began in July has nothing in
    /// those that are taken out.
    private static let most = 6

    /// - Parameters:
    ///   - asked: months in order, each with its tag; one that does not count is left out.
    ///   - hasYears: whether there are sums by year.
    init(_ asked: [(month: String, tag: Int)], hasYears: Bool) {
        var tagOf: [String: Int] = [:]
        for (month, tag) in asked {
            tagOf[month] = tag
            tags = max(tags, tag + 1)
        }
        let byYear = Dictionary(grouping: asked) { String($0.month.prefix(4)) }
        for (year, months) in byYear {
            let counts = Dictionary(grouping: months, by: \.tag).mapValues(\.count)
            let common = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
            guard hasYears, let common, common.value >= Self.most else {
                for (month, tag) in months { add(month, Share(sign: 1, tag: tag)) }
                continue
            }
            years[year] = [Share(sign: 1, tag: common.key)]
            for number in 1...12 {
                let month = year + (number < 10 ? "-0\(number)" : "-\(number)")
                let tag = tagOf[month]
                guard tag != common.key else { continue }
                add(month, Share(sign: -1, tag: common.key))
                if let tag { add(month, Share(sign: 1, tag: tag)) }
            }
        }
    }

    private mutating func add(_ month: String, _ share: Share) {
        months[month, default: []].append(share)
    }
}

/// Sums over blocks, by key and tag.
struct BlockTotals<Key: Hashable> {
    private let width: Int
    let tags: Range<Int>
    private var numbers: [Key: Int] = [:]
    private(set) var keys: [Key] = []
    private var cells: [Int64] = []
    /// The number of the key that was met last.
    private var last = -1
    /// Whether a sum did not fit: nothing is known then.
    private(set) var isBeyond = false

    /// - Parameter width: how many figures a key has in each tag.
    init(tags: Int, width: Int) {
        self.tags = 0..<tags
        self.width = width
    }

    /// The number of a key, as ``keys`` has them.
    mutating func number(of key: Key) -> Int {
        let number = numbers[key] ?? keys.count
        if number == keys.count {
            numbers[key] = number
            keys.append(key)
            cells.append(contentsOf: repeatElement(0, count: tags.count * width))
        }
        last = number
        return number
    }

    /// The number of the key of a row, where that is the key of the row before or the one after it:
    /// rows come sorted, block after block.
    ///
    /// - Parameter isOfRow: whether the row has a key.
    mutating func number(where isOfRow: (Key) -> Bool) -> Int? {
        for guess in last...last + 1 where keys.indices.contains(guess) && isOfRow(keys[guess]) {
            last = guess
            return guess
        }
        return nil
    }

    /// - Parameter key: the number of one.
    mutating func add(_ number: Int64, _ figure: Int, of key: Int, _ shares: [SumBlocks.Share]) {
        if number == .max { isBeyond = true }
        for share in shares {
            let cell = (key * tags.count + share.tag) * width + figure
            cells[cell] = cells[cell].adding(share.sign * number)
            if cells[cell] == .max { isBeyond = true }
        }
    }

    /// The figures of a key in a tag.
    func figures(_ index: Int, _ tag: Int) -> ArraySlice<Int64> {
        let start = (index * tags.count + tag) * width
        return cells[start..<start + width]
    }
}
