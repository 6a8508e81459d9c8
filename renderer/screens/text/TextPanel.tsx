import { narrativePlaces } from '../../../shared/packs/narrativePlaces.ts';
import { useSettings } from '../../app/useSettings.ts';
import { Button } from '../../components/Button.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { SeverityMark } from '../../components/SeverityMark.tsx';
import { AbsenceButton } from '../../report/AbsenceButton.tsx';
import { useEditor } from '../../report/editorContext.ts';
import { useReportValue, useSession } from '../../session/sessionContext.ts';
import { textStrings as words } from '../../strings/text.ts';
import type { BindableFacts } from './bindableFacts.ts';
import type { TextPlace } from './documentOutline.ts';
import { FindingCounts } from './FindingCounts.tsx';
import { factLabel, factValue } from './factLabel.ts';
import { bindingsFor, bound, corrected, correctionOf, isFromTable } from './findingFixes.ts';
import type { PlacedFinding } from './placedFindings.ts';
import panel from './TextPanel.module.css';
import { useActivePlace } from './textDesk.ts';
import { joined, paragraphsOf } from './typedText.ts';
import { useTyped, useWriteText } from './useNarrative.ts';

type Props = {
  readonly document: string;
  readonly places: readonly TextPlace[];
  readonly facts: BindableFacts;
  readonly findings: ReadonlyMap<string, readonly PlacedFinding[]>;
  /** Whether the findings are about what stands there now. */
  readonly isChecked: boolean;
  readonly goTo: (place: string) => void;
};

/** Right of the text: the numbers of the place at hand, and what the audit says of it. */
export function TextPanel({ document, places, facts, findings, isChecked, goTo }: Props) {
  const { settings, change } = useSettings();
  const active = useActivePlace();
  if (settings.sidePanel === 'folded') {
    return (
      <div className={panel.folded}>
        <IconButton label={words.unfold} onClick={() => change({ sidePanel: 'open' })}>
          ‹
        </IconButton>
      </div>
    );
  }
  const place = places.find(({ id }) => id === active);
  const findingsOf = ({ id }: TextPlace): readonly PlacedFinding[] => findings.get(id) ?? [];
  const withFindings = places.filter((each) => findingsOf(each).length > 0);
  return (
    <section aria-label={words.panel} className={panel.panel}>
      <div className={panel.fold}>
        <IconButton label={words.fold} onClick={() => change({ sidePanel: 'folded' })}>
          ›
        </IconButton>
      </div>
      {place === undefined ? (
        <p className={panel.hint}>{words.pickPlace}</p>
      ) : (
        <>
          <h2 className={panel.name}>{place.label}</h2>
          {place.prompt !== undefined && <p className={panel.hint}>{place.prompt}</p>}
          <AbsenceHere place={place} />
          <FactsHere place={place} />
          <section className={panel.part}>
            <h3 className={panel.heading}>{words.findingsHere}</h3>
            {findingsOf(place).length === 0 && (
              <p className={panel.hint}>{isChecked ? words.noFindings : words.auditing}</p>
            )}
            {findingsOf(place).map((placed) => (
              <FindingHere
                key={`${placed.finding.code} ${placed.paragraph} ${placed.finding.message}`}
                document={document}
                place={place}
                placed={placed}
                facts={facts}
              />
            ))}
          </section>
        </>
      )}
      <section className={panel.part} aria-live="polite">
        <h3 className={panel.heading}>{words.findingsAll}</h3>
        {withFindings.length === 0 && <p className={panel.hint}>{isChecked ? words.noFindings : words.auditing}</p>}
        <ul className={panel.list}>
          {withFindings.map((each) => (
            <li key={each.id}>
              <button type="button" className={panel.way} onClick={() => goTo(each.id)}>
                {each.label}
                <FindingCounts findings={findingsOf(each)} />
              </button>
            </li>
          ))}
        </ul>
      </section>
    </section>
  );
}

function FactsHere({ place }: { readonly place: TextPlace }) {
  const { session, jump } = useEditor();
  const { pack } = session.live;
  const evaluation = session.live.evaluation();
  const paths = [...new Set(place.paragraphs.flat().flatMap(({ fact }) => (fact === undefined ? [] : [fact])))];
  return (
    <section className={panel.part}>
      <h3 className={panel.heading}>{words.factsHere}</h3>
      {paths.length === 0 && <p className={panel.hint}>{words.noFacts}</p>}
      <ul className={panel.list}>
        {paths.map((path) => (
          <li key={path}>
            <button type="button" className={panel.way} onClick={() => jump(path)}>
              <span className={panel.fact}>{factLabel(pack, evaluation, path)}</span>
              <span className={panel.value}>{factValue(evaluation, path) || words.noValue}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

type HereProps = {
  readonly document: string;
  readonly place: TextPlace;
  readonly placed: PlacedFinding;
  readonly facts: BindableFacts;
};

/** One finding with its arithmetic, and the ways to put it right. */
function FindingHere({ document, place, placed, facts }: HereProps) {
  const { session } = useEditor();
  const typed = useTyped(place.id);
  const write = useWriteText(document, place.id);
  const mayWrite = useReportValue((each) => each.mayWrite());
  const { pack } = session.live;
  const evaluation = session.live.evaluation();
  const { finding } = placed;
  const lines = paragraphsOf(joined(typed));
  const correction = typed.length === 0 || !mayWrite ? undefined : correctionOf(lines, evaluation, placed);
  const fromTable = typed.length === 0 ? finding.stated !== undefined : isFromTable(lines, evaluation, placed);
  const bindings = correction === undefined ? [] : bindingsFor(pack, evaluation, facts, placed);
  return (
    <div className={`${panel.finding} ${panel[finding.severity]}`}>
      <p>
        <SeverityMark severity={finding.severity} named /> {finding.message}
      </p>
      <p className={panel.remedy}>{finding.remedy}</p>
      {correction !== undefined && (
        <div className={panel.fixes}>
          <Button
            onClick={() => write(corrected(lines, correction, correction.expected), words.correctNote(place.label))}
          >
            {words.correct(correction.expected)}
          </Button>
          {bindings.map(({ id, label }) => (
            <Button
              key={id}
              title={words.bindHelp}
              onClick={() => write(bound(lines, correction, id, evaluation), words.bindNote(place.label))}
            >
              {words.bind(label)}
            </Button>
          ))}
        </div>
      )}
      {fromTable && <p className={panel.remedy}>{words.atTable}</p>}
    </div>
  );
}

/** A text that a final set must have may be declared absent while nothing is written. */
function AbsenceHere({ place }: { readonly place: TextPlace }) {
  const { live } = useSession();
  const isBlank = useReportValue(
    (session) => !(session.live.draft().narrative[place.id] ?? []).some((paragraph) => paragraph.trim() !== ''),
  );
  const isRequired = narrativePlaces(live.pack).some(({ id, required }) => required && id === place.id);
  return isRequired ? <AbsenceButton name={place.id} label={place.label} isBlank={isBlank} /> : null;
}
