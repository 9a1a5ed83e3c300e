import Testing

@testable import ProgressCalculator

/// All of, k of n, with closed cases of the normal copula at ρ = 0,5.
@Suite struct CopulaTests {
    /// What all have in common changes nothing for one of them.
    @Test(arguments: [0, 0.01, 0.3, 0.5, 0.77, 0.999, 1])
    func one(_ p: Double) {
        #expect(abs(Copula.all([p]) - p) < 1e-12)
        #expect(abs(Copula.Members([p], needed: 1).atLeastNeeded - p) < 1e-6)
    }

    /// The expected number is the sum of the chances, whatever ρ is.
    @Test func marginals() {
        let chances = [0.9, 0.6, 0.3, 1, 0]
        let counts = Copula.counts(chances)
        let mean = counts.enumerated().map { Double($0) * $1 }.reduce(0, +)
        #expect(abs(mean - 2.8) < 1e-6)
        #expect(abs(counts.reduce(0, +) - 1) < 1e-9)
    }

    /// Orthants: with p = ½ and ρ = ½ the chance of both is ¼ + arcsin(½)/2π = ⅓, and n members
    /// reach in each number 0…n with the same chance 1/(n + 1).
    @Test(arguments: [2, 3, 5])
    func orthants(_ n: Int) {
        let chances = [Double](repeating: 0.5, count: n)
        let each = 1 / Double(n + 1)
        #expect(abs(Copula.all(chances) - each) < 1e-6)
        for share in Copula.counts(chances) { #expect(abs(share - each) < 1e-6) }
    }

    /// Against a quadrature over −9…9 in 4 000 steps, made with another program.
    @Test func unequal() {
        #expect(abs(Copula.all([0.9, 0.6, 0.3]) - 0.243_608_735_7) < 1e-6)
        #expect(abs(Copula.all([0.9, 0.9, 0.9]) - 0.781_622_506_8) < 1e-6)
        let counts = [0.073_004_274_1, 0.297_600_187_5, 0.385_786_802_8, 0.243_608_735_7]
        for (ours, expected) in zip(Copula.counts([0.9, 0.6, 0.3]), counts) {
            #expect(abs(ours - expected) < 1e-6)
        }
    }

    /// More than by chance alone (0,9³ = 0,729), less than the weakest (0,9).
    @Test func between() {
        let all = Copula.all([0.9, 0.9, 0.9])
        #expect(all > 0.729 && all < 0.9)
    }

    @Test func allIsEveryOneOfN() {
        let chances = [0.8, 0.55, 0.97, 0.4]
        #expect(abs(Copula.all(chances) - (Copula.counts(chances).last ?? 0)) < 1e-9)
        #expect(Copula.Members(chances, needed: 0).atLeastNeeded == 1)
        #expect(Copula.Members(chances, needed: 5).atLeastNeeded == 0)
    }

    @Test func orderDoesNotMatter() {
        let chances = [0.8, 0.55, 0.97, 0.4, 0.13]
        #expect(
            Probability(Copula.Members(chances, needed: 3).atLeastNeeded)
                == Probability(Copula.Members(chances.reversed(), needed: 3).atLeastNeeded))
    }

    @Test func certainAndImpossible() {
        #expect(Copula.all([1, 1]) == 1)
        #expect(Copula.all([1, 0, 0.5]) == 0)
        #expect(Copula.all([]) == 1)
        #expect(Copula.counts([1, 1, 0]) == [0, 0, 1, 0])
    }

    @Test func quantiles() {
        let counts = [0.05, 0.1, 0.5, 0.3, 0.05]
        #expect(Copula.quantile(0.1, of: counts) == 1)
        #expect(Copula.quantile(0.5, of: counts) == 2)
        #expect(Copula.quantile(0.9, of: counts) == 3)
    }
}
