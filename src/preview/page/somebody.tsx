/** Who walks: properties, consent, clock and events, to be changed by hand. */
import type { Subject } from '../../flow-tests/subject.ts';
import { isZone } from '../../time/moment.ts';
import { channels, metricsOf, type Somebody, valueOf } from './walker.ts';

interface FormProps {
  readonly subject: Subject;
  readonly somebody: Somebody;
  readonly onChange: (somebody: Somebody) => void;
}

const names = { email: 'Email', sms: 'Texts', push: 'Push', whatsapp: 'WhatsApp' } as const;

export function SomebodyForm({ subject, somebody, onChange }: FormProps) {
  const { properties, consent, timezone, start, events } = somebody;
  const metrics = metricsOf(subject);
  const change = (some: Partial<Somebody>): void => onChange({ ...somebody, ...some });
  return (
    <details class="somebody">
      <summary>Change who they are and what they do</summary>
      <fieldset>
        <legend>Subscribed to</legend>
        {channels.map((channel) => (
          <label class="switch" key={channel}>
            <input
              type="checkbox"
              checked={consent[channel]}
              onChange={() => change({ consent: { ...consent, [channel]: !consent[channel] } })}
            />{' '}
            {names[channel]}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>Properties</legend>
        {Object.entries(properties).map(([name, value]) => (
          <label class="field row" key={name}>
            {name}
            <input
              value={typeof value === 'object' ? JSON.stringify(value) : String(value)}
              onChange={(event) =>
                change({ properties: { ...properties, [name]: valueOf(event.currentTarget.value) } })
              }
            />
          </label>
        ))}
        <form
          class="adder"
          onSubmit={(event) => {
            event.preventDefault();
            const data = new FormData(event.currentTarget);
            const name = String(data.get('name') ?? '').trim();
            if (name !== '')
              change({ properties: { ...properties, [name]: valueOf(String(data.get('value') ?? '')) } });
            event.currentTarget.reset();
          }}
        >
          <input name="name" placeholder="Name" aria-label="Name of a property" />
          <input name="value" placeholder="Value" aria-label="Value of the property" />
          <button>Add</button>
        </form>
      </fieldset>
      <fieldset>
        <legend>Events</legend>
        {events.map(({ after, metric }, index) => (
          <p class="field row" key={index}>
            <span>{metric}</span>
            <span>
              <input
                type="number"
                aria-label={`Hours after the start of ${metric}`}
                value={String(after / 60)}
                step="any"
                onChange={(event) => {
                  const minutes = Number(event.currentTarget.value) * 60;
                  change({ events: events.map((one, at) => (at === index ? { ...one, after: minutes } : one)) });
                }}
              />{' '}
              h{' '}
              <button
                type="button"
                aria-label={`Without ${metric}`}
                onClick={() => change({ events: events.filter((_, at) => at !== index) })}
              >
                ×
              </button>
            </span>
          </p>
        ))}
        <form
          class="adder"
          onSubmit={(event) => {
            event.preventDefault();
            const data = new FormData(event.currentTarget);
            const metric = String(data.get('metric') ?? '');
            if (metric === '') return;
            const added = { metric, after: Number(data.get('hours') ?? 0) * 60, properties: {} };
            change({ events: [...events, added] });
          }}
        >
          <select name="metric" aria-label="Event">
            {metrics.map((metric) => (
              <option key={metric}>{metric}</option>
            ))}
          </select>
          <input name="hours" type="number" step="any" value="1" aria-label="Hours after the start" />
          <button>Add</button>
        </form>
      </fieldset>
      <fieldset>
        <legend>Clock</legend>
        <label class="field row">
          Start
          <input
            type="datetime-local"
            value={start}
            onChange={(event) =>
              event.currentTarget.value !== '' && change({ start: event.currentTarget.value.slice(0, 16) })
            }
          />
        </label>
        <label class="field row">
          Time zone
          <input
            value={timezone}
            list="zones"
            onChange={(event) => isZone(event.currentTarget.value) && change({ timezone: event.currentTarget.value })}
          />
        </label>
        <datalist id="zones">
          {Intl.supportedValuesOf('timeZone').map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
      </fieldset>
    </details>
  );
}
