import { keyRule } from '../key-rule.ts';
import { connectionContext } from './context.ts';
import { isRealPassword } from './password.ts';

/** A password in a list of fields: ADO.NET and ODBC (`Server=…;Password=…`), JDBC, libpq (`host=… password=…`). */
export const connectionFields = keyRule(
  {
    id: 'connection-string-fields',
    title: 'password in the fields of a connection string',
    severity: 'high',
    keywords: ['server=', 'data source=', 'host=', 'jdbc:'],
    reach: 2_200,
    // Each field ends where the next begins, so that there is one way to read a list.
    pattern:
      /(?:(?:server|data source|host)=[^;\r\n"'<>]{1,200};[ \t]{0,2}(?:[a-z][a-z _-]{1,30}=[^;\r\n"']{0,120};[ \t]{0,2}){0,10}?(?:password|pwd) ?= ?|host=[^\s;"'<>]{1,200} (?:[a-z_]{2,30}=[^\s;"']{0,120} ){0,8}?password=|jdbc:[a-z0-9:]{2,40}\/\/[^\s"'`<>?;]{1,300}[?;](?:[a-z]{1,40}=[^\s"'`<>&;]{0,120}[&;]){0,10}?(?:password|pwd)=)(?<secret>[^\s;&"'`<>]{1,200})/i,
    boundary: 'none',
    confidence: 'medium',
    entropy: 1.5,
    accept: ({ value, matched }) => isRealPassword(loginOf(matched, value)),
    visible: { head: 0, tail: 0 },
    guessable: true,
    source: 'https://learn.microsoft.com/en-us/dotnet/framework/data/adonet/connection-string-syntax',
    leaks: [
      '"Default": "Server=tcp:acme.database.windows.net,1433;Initial Catalog=shop;User ID=shop;Password={{alnum:10}}@{{alnum:6}};Encrypt=True;"',
      'Data Source=sql01.acme.io;User Id=sa;Pwd={{alnum:14}};',
      'jdbc:postgresql://db.acme.io/shop?user=shop&password={{alnum:16}}&ssl=true',
      'url=jdbc:sqlserver://sql01.acme.io:1433;databaseName=shop;user=sa;password={{alnum:16}};encrypt=true',
      'psql "host=db.acme.io port=5432 user=shop password={{alnum:16}} dbname=shop"',
      'Host=pg.acme.io;Port=5432;Database=shop;Username=shop;Password={{alnum:20}}',
    ],
    safe: [
      'Server=localhost;Database=shop;User Id=sa;Password=Passw0rd;',
      'Server=myServerAddress;Database=myDataBase;User Id=myUsername;Password=myPassword;',
      'Server=(localdb)\\mssqllocaldb;Database=shop;Trusted_Connection=True;',
      'Server={server};Database={db};User Id={user};Password={password};',
      'Server=sql01.acme.io;Database=shop;User Id=sa;Password=$(DbPassword);',
      'jdbc:postgresql://db.acme.io/shop?user=shop&password=${DB_PASSWORD}',
      'jdbc:mysql://localhost:3306/test?user=root&password=root',
      'host=localhost port=5432 user=postgres password=postgres dbname=postgres',
      'Data Source=sql01.acme.io;Integrated Security=SSPI;',
      'Server=sql01.acme.io;Uid=shop;Pwd=********;',
    ],
  },
  connectionContext,
);

function loginOf(matched: string, password: string): { user: string; password: string; host: string } {
  const user = /[;?&\s](?:user(?: ?id|name)?|uid)=([^;&\s]*)/i.exec(matched)?.[1] ?? '';
  const host = /(?:(?:server|data source|host)=(?:tcp:)?|:\/\/)([^;,:/?\s]*)/i.exec(matched)?.[1] ?? '';
  return { user, password, host };
}
