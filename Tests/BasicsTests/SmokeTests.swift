import Basics
import Testing

@Test func dayRoundTrip() {
    #expect(Day(year: 2024, month: 6, day: 30)?.description == "2024-06-30")
}
