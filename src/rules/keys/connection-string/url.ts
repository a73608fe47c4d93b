import { keyRule } from '../key-rule.ts';
import { connectionContext } from './context.ts';
import { hasLogin } from './login.ts';
import { isRealPassword } from './password.ts';

/** A password in a URL: `scheme://user:password@host`. */
export const connectionString = keyRule(
  {
    id: 'connection-string',
    title: 'password in a connection string',
    severity: 'high',
    keywords: [
      'postgres://',
      'postgresql://',
      'postgres+',
      'postgresql+',
      'mysql://',
      'mysql+',
      'mysqlx://',
      'mariadb://',
      'mariadb+',
      'mongodb://',
      'mongodb+srv://',
      'redis://',
      'rediss://',
      'amqp://',
      'amqps://',
      'mssql://',
      'mssql+',
      'sqlserver://',
      'ftp://',
      'ftps://',
      'sftp://',
      'smtp://',
      'smtps://',
      'ldap://',
      'ldaps://',
      'http://',
      'https://',
      'nats://',
      'clickhouse://',
      'cockroachdb://',
    ],
    pattern:
      /[a-z]{3,12}(?:\+[a-z0-9]{2,16})?:\/\/[^\s:@/?#"'`<>\\]{0,128}:(?<secret>[^\s@/"'`\\]{1,200})@[^\s/?#"'`,;)\\]{0,253}/i,
    mayMatch: hasLogin,
    // The host may be cut off anywhere: `@${HOST}`.
    boundary: 'left',
    confidence: 'medium',
    entropy: 1.5,
    accept: ({ value, matched }) => isRealPassword(loginOf(matched, value)),
    visible: { head: 0, tail: 0 },
    guessable: true,
    source: 'https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1',
    leaks: [
      'DATABASE_URL=postgres://shop:{{alnum:16}}@db.acme.io:5432/shop',
      'DATABASE_URL="postgresql+asyncpg://shop:{{alnum:14}}@10.2.3.4/shop?sslmode=require"',
      "mongoose.connect('mongodb+srv://app:{{alnum:12}}@cluster0.ab1cd.mongodb.net/shop');",
      'REDIS_URL=rediss://:{{alnum:40}}@cache.acme.io:6380/0',
      'url: amqps://worker:{{alnum:20}}@rabbit.acme.io/vhost',
      'jdbc:mysql://shop:{{alnum:16}}@db.acme.io/shop',
      'git clone https://deploy:{{alnum:20}}@git.acme.io/shop.git',
      'SMTP_URL=smtps://mailer%40acme.io:{{alnum:16}}@smtp.acme.io:465',
      'engine = create_engine(f"mysql+pymysql://root:{{alnum:12}}@{host}/shop")',
      'DATABASE_URL=postgres://shop:{{alnum:24}}@localhost:5432/shop',
      'curl ftp://backup:{{alnum:5}}!{{alnum:7}}@files.acme.io/dump.sql.gz',
    ],
    safe: [
      'postgres://user:password@db.acme.io:5432/shop',
      'DATABASE_URL=postgres://user:pass@host/db',
      'DATABASE_URL=postgres://postgres:postgres@localhost:5432/postgres',
      'mysql://root:root@127.0.0.1:3306/test',
      'mysql://shop:<password>@db.acme.io/shop',
      'DATABASE_URL=postgres://shop:${DB_PASS}@db.acme.io/shop',
      'DATABASE_URL=postgres://shop:$PASSWORD@db.acme.io/shop',
      'f"postgresql://{user}:{password}@{host}:{port}/{name}"',
      'fmt.Sprintf("postgres://%s:%s@%s/%s", user, password, host, name)',
      'redis://:***@cache.acme.io:6379',
      'amqp://guest:guest@rabbitmq:5672',
      'mongodb://admin:changeme@mongo:27017',
      'postgres://app:xxxxxxxx@db.acme.io/app',
      'postgres://dev:devpassword1@db:5432/dev',
      'http://alice:{{alnum:12}}@example.com/private',
      'ldap://cn=admin:Wonder1and@ldap.example.org',
      'http://localhost:8080/@acme/shop',
      'see https://registry.npmjs.org:443 or mail ops@acme.io',
      "proxy: 'http://proxy.acme.io:3128',",
      'https://user:your_access_token@git.acme.io/shop.git',
      'postgres://shop:{{ .Values.db.password }}@db.acme.io/shop',
      'mysql://shop:%DB_PASSWORD%@db.acme.io/shop',
    ],
  },
  connectionContext,
);

function loginOf(matched: string, password: string): { user: string; password: string; host: string } {
  const user = /:\/\/([^:]*):/.exec(matched)?.[1] ?? '';
  const host = matched.slice(matched.lastIndexOf('@') + 1).replace(/:[0-9]*$/, '');
  return { user, password, host };
}
