# Rules of a province over ten years that are over, for benches: a folder `targets` in WORK, campaign bang-tinh, unit
# 52@2015-07-01. To be sourced, with HERE (the folder of scripts) and WORK set.
here=${here:?}
work=${work:?}
cp -r "$here/../targets" "$work/targets"
mkdir "$work/targets/campaigns/bang-tinh"
# Ten years that are over, so that every page is of the last of them: today's units and 57 indicators stand ten years earlier.
sed -i 's/2025-07-01/2015-07-01/g' "$work/targets/units/national-2025.csv"
sed -i -e 's/^in_force: .*/in_force: { from: 2015-07-01 }/' -e 's/2022-03-08/2015-07-01/g' -e 's/chung: province/chung: 80/' \
    "$work/targets/standards/xa-ntm-2021-2025.yaml"
sed -e 's/^id: .*/id: bang-tinh/' -e 's/^unit: .*/unit: "52@2015-07-01"/' -e 's/^begins: .*/begins: 2015-07-01/' \
    -e 's/^units: .*/units: [national-2025]/' -e 's/^standards: .*/standards: [xa-ntm-2021-2025]/' -e 's/due: .*/due: 2025-12-31/' \
    -e 's/goal: { standard: xa-ntm-2026-2030 }/goal: { members: { kinds: [xa], standard: xa-ntm-2021-2025, at_least: 80, mark: assumed } }/' \
    "$here/../targets/campaigns/mau-xa-2026-2030/campaign.yaml" >"$work/targets/campaigns/bang-tinh/campaign.yaml"
