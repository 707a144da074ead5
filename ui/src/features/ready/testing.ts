/** A mission that is being prepared, and what the desk says of it. */
import type {
  BoothRow,
  BudgetDetail,
  FloorPlanRow,
  FreezeDetail,
  FreightList,
  FreightSum,
  MissionTaskRow,
  NeededRow,
  RegistrationRow,
} from "@/bridge";
import type { Answers } from "@/bridge/mock";
import { aMission } from "@/test/mission";

const detail = aMission({ kind: "fair" });

/** A company that takes part. */
function aRegistration(id: string, companyName: string): RegistrationRow {
  return {
    id,
    version: 4,
    missionId: "m1",
    companyId: `c-${id}`,
    companyName,
    rfc: null,
    state: "accepted",
    position: null,
    reason: null,
    unmet: [],
    appliedAt: "2026-11-20T10:00:00.000Z",
    delegates: [{ id: `d-${id}`, name: `Ana de ${companyName}`, role: "", mail: "", phone: "" }],
    products: [],
    productIds: ["p1"],
    moves: [],
    mayEdit: true,
    mayUseDeclaration: null,
  };
}

/** A passport of a delegate that is late. */
export function aNeed(some: Partial<NeededRow> = {}): NeededRow {
  return {
    id: "n1",
    version: 2,
    lineId: null,
    registrationId: "r1",
    delegateId: "d-r1",
    line: { kind: "passport", title: "", of: "delegate", holds: "return+6", daysBefore: 30 },
    dueOn: "2026-11-01",
    state: "asked",
    holdsUntil: null,
    mustHoldUntil: "2028-04-12",
    reason: null,
    standing: "late",
    lessonId: null,
    ...some,
  };
}

/** A booth of three metres by three, the first at the left. */
export function aBooth(at: number, holderId: string | null = null): BoothRow {
  return {
    id: `b${at}`,
    booth: {
      number: `A${at}`,
      kind: "built",
      leftCm: (at - 1) * 300,
      topCm: 0,
      widthCm: 300,
      depthCm: 300,
      open: ["bottom"],
    },
    holderId,
  };
}

export function aPlan(...booths: BoothRow[]): FloorPlanRow {
  return {
    id: "f1",
    version: 3,
    plan: { name: "Pabellón México", widthCm: 1200, depthCm: 600 },
    booths,
  };
}

function aTask(some: Partial<MissionTaskRow> = {}): MissionTaskRow {
  return {
    id: "t1",
    version: 1,
    task: { what: "Contratar el flete", owner: "a1", daysBefore: 30, blockedBy: [] },
    dueOn: "2027-09-11",
    doneOn: null,
    standing: "later",
    lessonId: null,
    ...some,
  };
}

const mxn = (amount: string) => ({ amount, currency: "MXN" });

/** A line that was spent beyond its plan, and another that nobody planned. */
export const overspent: BudgetDetail = {
  expenses: [
    {
      id: "x1",
      version: 1,
      expense: {
        line: "Viaje",
        what: "Boletos, factura 88",
        amount: "120.00",
        currency: "MXN",
        spentOn: "2026-11-20",
        rate: null,
      },
    },
  ],
  currency: "MXN",
  comparison: {
    rows: [
      {
        line: "Viaje",
        planned: mxn("100.00"),
        actual: mxn("120.00"),
        left: mxn("-20.00"),
        isOver: true,
      },
      { line: "Flores", planned: null, actual: mxn("5.00"), left: mxn("-5.00"), isOver: true },
    ],
    total: {
      line: "",
      planned: mxn("100.00"),
      actual: mxn("125.00"),
      left: mxn("-25.00"),
      isOver: true,
    },
    withoutRate: 0,
  },
};

/** What was spent where nobody made a budget. */
export const unplanned: BudgetDetail["comparison"] = {
  rows: [{ line: "Flores", planned: null, actual: mxn("5.00"), left: mxn("-5.00"), isOver: false }],
  total: { line: "", planned: null, actual: mxn("5.00"), left: mxn("-5.00"), isOver: false },
  withoutRate: 0,
};

const noMoney: BudgetDetail = {
  expenses: [],
  currency: "MXN",
  comparison: {
    rows: [],
    total: { line: "", planned: null, actual: mxn("0.00"), left: mxn("0.00"), isOver: false },
    withoutRate: 0,
  },
};

const nothingSent: FreightSum = { items: 0, packages: 0, weightKg: "0", value: [] };

const freight: FreightList = {
  rows: [
    {
      id: "g1",
      version: 5,
      registrationId: "r1",
      freight: {
        name: "Mermelada de mango",
        hsCode: "2007.99",
        quantity: "24",
        unit: "frascos",
        weightKg: "7.2",
        value: "96.00",
        currency: "USD",
        stay: "to-stay",
        package: "1",
      },
    },
  ],
  sums: {
    all: { items: 1, packages: 1, weightKg: "7.2", value: [{ amount: "96.00", currency: "USD" }] },
    temporary: nothingSent,
    toStay: { items: 1, packages: 1, weightKg: "7.2", value: [] },
  },
};

const thawed: FreezeDetail = { freezeOn: null, isFrozen: false, requests: [] };
export const frozen: FreezeDetail = { freezeOn: "2026-11-01", isFrozen: true, requests: [] };

/** A mission for which nothing was written down. */
export const untouched: Answers = {
  missionsGet: () => detail,
  missionsRegistrations: () => [
    aRegistration("r1", "Aguacates de la Meseta"),
    aRegistration("r2", "Mezcales del Istmo"),
  ],
  readyTemplates: () => [],
  readyLines: () => [],
  readyNeeded: () => [],
  readyFreight: () => ({
    rows: [],
    sums: { all: nothingSent, temporary: nothingSent, toStay: nothingSent },
  }),
  readyFloorPlans: () => [],
  readyBudget: () => noMoney,
  readyTasks: () => [],
  readyFreeze: () => thawed,
  readyAgenda: () => [],
};

/** A mission with something of everything. */
export const underWay: Answers = {
  ...untouched,
  readyTemplates: () => [
    {
      id: "l1",
      version: 1,
      template: {
        name: "Alemania",
        lines: [
          {
            kind: "other",
            title: "Permiso de degustación",
            of: "company",
            holds: "none",
            daysBefore: 20,
          },
        ],
      },
    },
  ],
  readyNeeded: () => [
    aNeed(),
    aNeed({ id: "n2", registrationId: "r2", delegateId: "d-r2", standing: "soon" }),
  ],
  readyFreight: () => freight,
  readyFloorPlans: () => [aPlan(aBooth(1, "r1"), aBooth(2), aBooth(3))],
  readyBudget: () => overspent,
  readyTasks: () => [
    aTask(),
    aTask({
      id: "t2",
      task: { what: "Apartar el piso", owner: "a1", daysBefore: 90, blockedBy: [] },
      dueOn: "2026-11-01",
      standing: "overdue",
    }),
  ],
  readyFreeze: () => ({ ...frozen, freezeOn: "2026-12-03", isFrozen: false }),
  readyAgenda: () => [
    {
      day: "2027-10-11",
      rows: [
        {
          id: "e1",
          version: 1,
          overlaps: true,
          entry: {
            day: "2027-10-11",
            startsAt: "09:00",
            endsAt: "10:00",
            title: "Junta previa",
            place: "Hotel",
            notes: "",
            registration: null,
          },
        },
      ],
    },
  ],
};
