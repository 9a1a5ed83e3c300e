import Basics
import Synchronization
import Testing

private struct Row: Encodable, Equatable {
    let number: Int
    let text: String
    var none: [Int] = []
}

private struct Held: Encodable {
    let zuletzt = "z"
    let inner: Inner
    let all = [1, 2]

    struct Inner: Encodable {
        let rows: [Row]
        let b = 1
    }
}

private struct Walked: Encodable {
    let zuletzt = "z"
    let inner: Inner
    let all = [1, 2]

    struct Inner: Encodable {
        let rows: Walk<Row>
        let b = 1
    }
}

@Suite struct WalkTests {
    private func rows(_ count: Int) -> [Row] {
        (0..<count).map { Row(number: $0, text: "\n\"[],{}\u{1F600} \($0)") }
    }

    /// What is walked is written letter for letter as a list that is held: none, one, as many as
    /// are encoded together, one more.
    @Test(arguments: [0, 1, 2, 256, 257, 600])
    func jsonOfAWalkIsThatOfAList(_ count: Int) throws {
        let rows = rows(count)
        let held = try JSONText.of(Held(inner: .init(rows: rows)), language: .vi)
        let walked = Walked(inner: .init(rows: Walk(rows)))
        #expect(try JSONText.of(walked, language: .vi) == held)
        var text = ""
        try JSONText.write(walked, language: .vi) { text += $0 }
        #expect(text == held)
    }

    /// Two lists, in the order of their keys and not of their making.
    @Test func severalWalksStandInTheirPlaces() throws {
        let walks = ["b": Walk([1, 2]), "a": Walk([3]), "c": Walk<Int>([])]
        let held = ["b": [1, 2], "a": [3], "c": []]
        var text = ""
        try JSONText.write(walks, language: .vi) { text += $0 }
        #expect(try text == JSONText.of(held, language: .vi))
    }

    /// The first piece is written long before the last value is asked for.
    @Test func littleOfAWalkIsHeld() throws {
        let asked = Mutex(0)
        let walk = Walk<Row> { body in
            for number in 0..<5_000 {
                asked.withLock { $0 += 1 }
                try body(Row(number: number, text: ""))
            }
        }
        var most = 0
        var written = 0
        try JSONText.write(Walked(inner: .init(rows: walk)), language: .vi) { piece in
            written += piece.split(separator: "\"number\"").count - 1
            most = max(most, asked.withLock { $0 } - written)
        }
        #expect(written == 5_000)
        #expect(most <= 256)
    }

    /// What is made of each is made when it comes, and goes as often as it is gone through.
    @Test func whatIsMappedComesAgain() throws {
        let squares = Walk([1, 2, 3]).map { $0 * $0 }
        #expect(try squares.all() == [1, 4, 9])
        #expect(try squares.all() == [1, 4, 9])
        struct Enough: Error {}
        var seen: [Int] = []
        #expect(throws: Enough.self) {
            try squares.forEach { square in
                seen.append(square)
                if square == 4 { throw Enough() }
            }
        }
        #expect(seen == [1, 4])
    }
}
