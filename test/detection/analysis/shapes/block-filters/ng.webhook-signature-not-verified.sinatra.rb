require 'sinatra/base'
require 'json'

class ShelfHooks < Sinatra::Base
  before do
    content_type :json
  end

  post '/webhooks/books' do
    book = JSON.parse(request.body.read)
    DB[:books].insert(title: book['title'])
    204
  end
end
